CREATE TABLE scores_new (id INTEGER PRIMARY KEY, score INTEGER NOT NULL);
INSERT INTO scores_new (id, score) SELECT id, CAST(score AS INTEGER) FROM scores;
DROP TABLE scores;
ALTER TABLE scores_new RENAME TO scores;
