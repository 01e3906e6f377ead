-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: add a note to the ledger

-- upgrade: sqlite
ALTER TABLE ledger ADD COLUMN note TEXT;

-- downgrade: sqlite
ALTER TABLE ledger DROP COLUMN note;
