CREATE TABLE names_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT GENERATED ALWAYS AS (lower(name)) STORED);
INSERT INTO names_new (id, name, folded) SELECT id, name, folded FROM names;
DROP TABLE names;
ALTER TABLE names_new RENAME TO names;
