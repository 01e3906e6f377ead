CREATE TABLE communities (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  creator INTEGER NOT NULL REFERENCES users
);
INSERT INTO communities (id, name, creator) VALUES (1, 'main', 1);
