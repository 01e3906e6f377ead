CREATE TABLE accounts_new (id INTEGER PRIMARY KEY, status TEXT CHECK (status IN ('active', 'blocked')), is_active INTEGER NOT NULL);
INSERT INTO accounts_new (id, status, is_active) SELECT id, status, status = 'active' FROM accounts;
DROP TABLE accounts;
ALTER TABLE accounts_new RENAME TO accounts;
