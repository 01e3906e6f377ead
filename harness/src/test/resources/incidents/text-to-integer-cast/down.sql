CREATE TABLE rooms_old (id INTEGER PRIMARY KEY, number TEXT NOT NULL);
INSERT INTO rooms_old (id, number) SELECT id, number FROM rooms;
DROP TABLE rooms;
ALTER TABLE rooms_old RENAME TO rooms;
