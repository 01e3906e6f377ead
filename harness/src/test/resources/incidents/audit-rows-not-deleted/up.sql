INSERT INTO audit (what) SELECT 'wallet ' || id FROM wallets;
