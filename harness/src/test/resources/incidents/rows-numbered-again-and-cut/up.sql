CREATE TABLE tags_new (id INTEGER PRIMARY KEY AUTOINCREMENT, item_id INTEGER NOT NULL, tag TEXT, note TEXT);
INSERT INTO tags_new (item_id) SELECT item_id FROM item_tags ORDER BY id;
DROP TABLE item_tags;
ALTER TABLE tags_new RENAME TO item_tags;
