CREATE TABLE tickets_new (id integer PRIMARY KEY AUTOINCREMENT, title text NOT NULL, opened_at timestamp DEFAULT CURRENT_TIMESTAMP);
INSERT INTO tickets_new (id, title, opened_at) SELECT id, title, opened_at FROM tickets;
DELETE FROM sqlite_sequence WHERE name = 'tickets_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'tickets_new', seq FROM sqlite_sequence WHERE name = 'tickets';
DROP TABLE tickets;
ALTER TABLE tickets_new RENAME TO tickets;
CREATE INDEX tickets_title ON tickets (title);
