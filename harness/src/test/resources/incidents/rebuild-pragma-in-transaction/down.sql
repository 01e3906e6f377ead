PRAGMA foreign_keys = OFF;
CREATE TABLE channels_old (id INTEGER PRIMARY KEY, topic TEXT);
INSERT INTO channels_old (id, topic) SELECT id, topic FROM channels;
DROP TABLE channels;
ALTER TABLE channels_old RENAME TO channels;
PRAGMA foreign_keys = ON;
