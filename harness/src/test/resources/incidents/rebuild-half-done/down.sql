CREATE TABLE rooms_old (id integer PRIMARY KEY, code text);
INSERT INTO rooms_old (id, code) SELECT id, code FROM rooms;
DROP TABLE rooms;
ALTER TABLE rooms_old RENAME TO rooms;
