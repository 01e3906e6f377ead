CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE badges (user_id INTEGER NOT NULL REFERENCES users (id), badge TEXT NOT NULL, UNIQUE (user_id, badge));
