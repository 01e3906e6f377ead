CREATE TABLE tickets_old (id integer PRIMARY KEY AUTOINCREMENT, title text NOT NULL, opened_at timestamp);
INSERT INTO tickets_old (id, title, opened_at) SELECT id, title, opened_at FROM tickets;
DELETE FROM sqlite_sequence WHERE name = 'tickets_old';
INSERT INTO sqlite_sequence (name, seq) SELECT 'tickets_old', seq FROM sqlite_sequence WHERE name = 'tickets';
DROP TABLE tickets;
ALTER TABLE tickets_old RENAME TO tickets;
CREATE INDEX tickets_title ON tickets (title);
