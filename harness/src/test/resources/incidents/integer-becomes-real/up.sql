CREATE TABLE meters_new (id INTEGER PRIMARY KEY, reading REAL NOT NULL);
INSERT INTO meters_new (id, reading) SELECT id, reading FROM meters;
DROP TABLE meters;
ALTER TABLE meters_new RENAME TO meters;
