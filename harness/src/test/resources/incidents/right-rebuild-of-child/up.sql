CREATE TABLE books_new (id INTEGER PRIMARY KEY, author_id INTEGER NOT NULL REFERENCES authors (id) ON DELETE CASCADE, title TEXT);
INSERT INTO books_new (id, author_id) SELECT id, author_id FROM books;
DROP TABLE books;
ALTER TABLE books_new RENAME TO books;
