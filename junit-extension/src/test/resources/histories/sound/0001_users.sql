-- revision: 99b3ff7741d5
-- message: initial schema baseline

-- upgrade
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  is_active INTEGER NOT NULL DEFAULT 1
);

-- downgrade
DROP TABLE users;
