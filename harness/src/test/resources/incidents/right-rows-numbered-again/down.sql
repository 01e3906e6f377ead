CREATE TABLE tags_old (id INTEGER PRIMARY KEY AUTOINCREMENT, item_id INTEGER NOT NULL, tag TEXT NOT NULL);
INSERT INTO tags_old (item_id, tag) SELECT item_id, tag FROM item_tags ORDER BY id;
DROP TABLE item_tags;
ALTER TABLE tags_old RENAME TO item_tags;
