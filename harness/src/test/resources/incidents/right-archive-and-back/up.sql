CREATE TABLE archive (
  id INTEGER NOT NULL,
  closed INTEGER NOT NULL CHECK (closed = 1),
  title TEXT,
  PRIMARY KEY (id, closed)
);
INSERT INTO archive (id, closed, title) SELECT id, closed, title FROM cases WHERE closed = 1;
CREATE TABLE cases_new (
  id INTEGER NOT NULL,
  closed INTEGER NOT NULL CHECK (closed = 0),
  title TEXT,
  PRIMARY KEY (id, closed)
);
INSERT INTO cases_new (id, closed, title) SELECT id, closed, title FROM cases WHERE closed = 0;
DROP TABLE cases;
ALTER TABLE cases_new RENAME TO cases;
