CREATE TABLE countries (id integer PRIMARY KEY, code text NOT NULL CHECK (length(code) <= 12));
