CREATE TABLE parts_old (id INTEGER PRIMARY KEY, code TEXT NOT NULL);
INSERT INTO parts_old (id, code) SELECT id, code FROM parts;
DROP TABLE parts;
ALTER TABLE parts_old RENAME TO parts;
