CREATE TABLE readings_new (id INTEGER PRIMARY KEY, value INTEGER) STRICT;
INSERT INTO readings_new (id, value) SELECT id, value FROM readings;
DROP TABLE readings;
ALTER TABLE readings_new RENAME TO readings;
