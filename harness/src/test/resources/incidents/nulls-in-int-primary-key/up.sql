CREATE TABLE seats_new (id INT PRIMARY KEY, label TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO seats_new (id, label) SELECT id, label FROM seats;
DROP TABLE seats;
ALTER TABLE seats_new RENAME TO seats;
