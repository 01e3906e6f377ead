CREATE TABLE parts_new (id INTEGER PRIMARY KEY, code INTEGER NOT NULL);
INSERT INTO parts_new (id, code) SELECT id, code FROM parts;
DROP TABLE parts;
ALTER TABLE parts_new RENAME TO parts;
