CREATE TABLE rooms_new (id integer PRIMARY KEY, code text NOT NULL);
INSERT INTO rooms_new (id, code) SELECT id, code FROM rooms;
DROP TABLE rooms;
ALTER TABLE rooms_new RENAME TO rooms;
