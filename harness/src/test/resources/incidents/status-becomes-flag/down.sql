CREATE TABLE tickets_old (id INTEGER PRIMARY KEY, status TEXT NOT NULL CHECK (status IN ('open', 'waiting', 'closed')));
INSERT INTO tickets_old (id, status) SELECT id, CASE closed WHEN 1 THEN 'closed' ELSE 'open' END FROM tickets;
DROP TABLE tickets;
ALTER TABLE tickets_old RENAME TO tickets;
