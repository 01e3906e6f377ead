CREATE TABLE meters_old (id INTEGER PRIMARY KEY, reading INTEGER NOT NULL);
INSERT INTO meters_old (id, reading) SELECT id, reading FROM meters;
DROP TABLE meters;
ALTER TABLE meters_old RENAME TO meters;
