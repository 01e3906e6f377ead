CREATE TABLE rooms_new (id INTEGER PRIMARY KEY, number INTEGER NOT NULL);
INSERT INTO rooms_new (id, number) SELECT id, CAST(number AS INTEGER) FROM rooms;
DROP TABLE rooms;
ALTER TABLE rooms_new RENAME TO rooms;
