PRAGMA foreign_keys = OFF;
CREATE TABLE channels_new (id INTEGER PRIMARY KEY, topic TEXT, archived INTEGER NOT NULL DEFAULT 0);
INSERT INTO channels_new (id, topic) SELECT id, topic FROM channels;
DROP TABLE channels;
ALTER TABLE channels_new RENAME TO channels;
PRAGMA foreign_keys = ON;
