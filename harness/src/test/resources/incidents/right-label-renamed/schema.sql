CREATE TABLE contents (id INTEGER PRIMARY KEY, kind TEXT NOT NULL CONSTRAINT kinds CHECK (kind IN ('book', 'film')));
