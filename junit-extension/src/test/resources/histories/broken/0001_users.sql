-- revision: 1a
-- message: create users

-- upgrade
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL);

-- downgrade
DROP TABLE users;
