CREATE TABLE cases (
  id INTEGER NOT NULL,
  closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
  title TEXT,
  PRIMARY KEY (id, closed)
);
