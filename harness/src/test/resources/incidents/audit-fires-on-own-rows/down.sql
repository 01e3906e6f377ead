ALTER TABLE wallets DROP COLUMN currency;
