CREATE TABLE posts (id integer PRIMARY KEY, title text NOT NULL);
CREATE TABLE comments (id integer PRIMARY KEY AUTOINCREMENT, post_id integer, body text NOT NULL);
