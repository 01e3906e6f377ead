CREATE TABLE authors (id integer PRIMARY KEY, name varchar(80) NOT NULL, country text);
CREATE TABLE books (
  id integer PRIMARY KEY,
  author_id integer NOT NULL REFERENCES authors (id) ON DELETE CASCADE,
  title text NOT NULL
);
CREATE INDEX books_author ON books (author_id);
