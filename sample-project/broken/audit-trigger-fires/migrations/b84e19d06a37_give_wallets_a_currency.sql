-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: give wallets a currency

-- upgrade: sqlite
ALTER TABLE wallets ADD COLUMN currency TEXT;
UPDATE wallets SET currency = 'EUR';

-- downgrade: sqlite
ALTER TABLE wallets DROP COLUMN currency;
