ALTER TABLE wallets ADD COLUMN currency text;
UPDATE wallets SET currency = 'EUR';
