CREATE TABLE tickets (id integer PRIMARY KEY AUTOINCREMENT, title text NOT NULL, opened_at timestamp);
CREATE INDEX tickets_title ON tickets (title);
