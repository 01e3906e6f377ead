-- revision: 7f3a01c25d88
-- revises:
-- message: create wallets and audit

-- upgrade: sqlite
CREATE TABLE wallets (
    id INTEGER NOT NULL PRIMARY KEY,
    cents INTEGER
);
CREATE TABLE audit (
    id INTEGER NOT NULL PRIMARY KEY,
    entry TEXT NOT NULL
);
CREATE TRIGGER wallets_audit AFTER UPDATE ON wallets BEGIN
    INSERT INTO audit (entry) VALUES ('wallet ' || NEW.id || ' changed');
END;

-- downgrade: sqlite
DROP TABLE wallets;
DROP TABLE audit;
