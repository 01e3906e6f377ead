CREATE TABLE profiles (id bigint PRIMARY KEY, nick text NOT NULL, bio text);
