-- revision: 7f3a01c25d88
-- revises:
-- message: create authors and books

-- upgrade: sqlite
CREATE TABLE authors (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
);
CREATE TABLE books (
    id INTEGER NOT NULL PRIMARY KEY,
    author_id INTEGER NOT NULL REFERENCES authors (id) ON DELETE CASCADE,
    title TEXT NOT NULL
);

-- downgrade: sqlite
DROP TABLE books;
DROP TABLE authors;
