CREATE TABLE items_old (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);
INSERT INTO items_old (id, name) SELECT id, name FROM items ORDER BY id;
DROP TABLE items;
ALTER TABLE items_old RENAME TO items;
