CREATE TABLE cases_old (
  id INTEGER NOT NULL,
  closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
  title TEXT,
  PRIMARY KEY (id, closed)
);
INSERT INTO cases_old (id, closed, title) SELECT id, closed, title FROM cases;
INSERT INTO cases_old (id, closed, title) SELECT id, closed, title FROM archive;
DROP TABLE cases;
DROP TABLE archive;
ALTER TABLE cases_old RENAME TO cases;
