-- revision: 7f3a01c25d88
-- revises:
-- message: create ledger

-- upgrade: sqlite
CREATE TABLE ledger (
    id INTEGER NOT NULL PRIMARY KEY,
    cents INTEGER
);
CREATE TRIGGER ledger_is_closed BEFORE INSERT ON ledger BEGIN
    SELECT raise(ABORT, 'the ledger is closed');
END;

-- downgrade: sqlite
DROP TABLE ledger;
