CREATE TABLE seats_old (id INT PRIMARY KEY, label TEXT NOT NULL);
INSERT INTO seats_old (id, label) SELECT id, label FROM seats;
DROP TABLE seats;
ALTER TABLE seats_old RENAME TO seats;
