CREATE TABLE new_users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  avatar INTEGER REFERENCES medias (id) ON DELETE SET NULL
);
INSERT INTO new_users SELECT * FROM users WHERE name <> '';
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;
