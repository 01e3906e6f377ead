CREATE TABLE claims_new (id INTEGER PRIMARY KEY, status TEXT NOT NULL CHECK (status IN ('new', 'paid', 'refused')));
INSERT INTO claims_new (id, status) SELECT id, status FROM claims;
DROP TABLE claims;
ALTER TABLE claims_new RENAME TO claims;
