CREATE TABLE items_old (id INTEGER PRIMARY KEY, name TEXT NOT NULL, uses INTEGER NOT NULL DEFAULT 0);
INSERT INTO items_old (id, name, uses) SELECT id, name, uses FROM items;
DROP TABLE items;
ALTER TABLE items_old RENAME TO items;
