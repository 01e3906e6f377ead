CREATE TABLE new_rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL, floor INTEGER);
INSERT INTO new_rooms (id, name) SELECT id, name FROM rooms;
DROP TABLE rooms;
ALTER TABLE new_rooms RENAME TO rooms;
CREATE TABLE new_guests (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT);
INSERT INTO new_guests (id, name) SELECT id, name FROM guests;
DROP TABLE guests;
ALTER TABLE new_guests RENAME TO guests;
