CREATE TABLE users (id integer PRIMARY KEY);
CREATE TABLE settings (id serial PRIMARY KEY, user_id integer NOT NULL UNIQUE REFERENCES users (id), dark boolean);
