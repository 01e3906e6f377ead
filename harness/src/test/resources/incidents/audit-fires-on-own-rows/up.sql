ALTER TABLE wallets ADD COLUMN currency TEXT;
UPDATE wallets SET currency = 'EUR';
