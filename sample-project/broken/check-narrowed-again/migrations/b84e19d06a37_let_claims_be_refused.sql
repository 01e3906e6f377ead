-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: let claims be refused

-- upgrade: sqlite
CREATE TABLE claims_new (
    id INTEGER NOT NULL PRIMARY KEY,
    status TEXT NOT NULL CHECK (status IN ('new', 'paid', 'refused'))
);
INSERT INTO claims_new (id, status) SELECT id, status FROM claims;
DROP TABLE claims;
ALTER TABLE claims_new RENAME TO claims;

-- downgrade: sqlite
CREATE TABLE claims_old (
    id INTEGER NOT NULL PRIMARY KEY,
    status TEXT NOT NULL CHECK (status IN ('new', 'paid'))
);
INSERT INTO claims_old (id, status) SELECT id, status FROM claims;
DROP TABLE claims;
ALTER TABLE claims_old RENAME TO claims;
