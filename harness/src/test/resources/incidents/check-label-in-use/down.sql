CREATE TABLE claims_old (id INTEGER PRIMARY KEY, status TEXT NOT NULL CHECK (status IN ('new', 'paid')));
INSERT INTO claims_old (id, status) SELECT id, status FROM claims;
DROP TABLE claims;
ALTER TABLE claims_old RENAME TO claims;
