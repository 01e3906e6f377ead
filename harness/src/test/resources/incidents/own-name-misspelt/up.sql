CREATE TABLE contacts_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL, verified INTEGER NOT NULL DEFAULT 0);
INSERT INTO contacts_new (id, email) SELECT id, "e-mail" FROM contacts;
DROP TABLE contacts;
ALTER TABLE contacts_new RENAME TO contacts;
