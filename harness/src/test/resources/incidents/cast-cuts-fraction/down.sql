CREATE TABLE scores_old (id INTEGER PRIMARY KEY, score REAL NOT NULL);
INSERT INTO scores_old (id, score) SELECT id, score FROM scores;
DROP TABLE scores;
ALTER TABLE scores_old RENAME TO scores;
