ALTER TABLE tickets ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;
UPDATE tickets SET closed = CASE WHEN status = 'closed' THEN 1 ELSE 0 END;
CREATE TABLE tickets_new (id INTEGER PRIMARY KEY, closed INTEGER NOT NULL DEFAULT 0);
INSERT INTO tickets_new (id, closed) SELECT id, closed FROM tickets;
DROP TABLE tickets;
ALTER TABLE tickets_new RENAME TO tickets;
