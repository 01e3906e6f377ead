DELETE FROM wallets;
DROP TABLE wallets;
