CREATE TABLE subscribers_removed (id integer PRIMARY KEY, email text NOT NULL, name text);
INSERT INTO subscribers_removed (id, email, name)
  SELECT id, email, name FROM subscribers s
  WHERE EXISTS (SELECT 1 FROM subscribers o WHERE o.email = s.email AND o.id < s.id);
DELETE FROM subscribers WHERE id IN (SELECT id FROM subscribers_removed);
CREATE UNIQUE INDEX subscribers_email ON subscribers (email);
