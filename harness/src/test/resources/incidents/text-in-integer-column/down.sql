CREATE TABLE readings_old (id INTEGER PRIMARY KEY, value INTEGER);
INSERT INTO readings_old (id, value) SELECT id, value FROM readings;
DROP TABLE readings;
ALTER TABLE readings_old RENAME TO readings;
