CREATE TABLE profiles (id integer PRIMARY KEY, nick text NOT NULL, bio text);
