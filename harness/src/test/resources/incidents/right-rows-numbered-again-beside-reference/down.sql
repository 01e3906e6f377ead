DELETE FROM timeline WHERE origin = 'filled';
CREATE TABLE timeline_old (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  post_id INTEGER NOT NULL REFERENCES posts (id),
  timeline_id INTEGER NOT NULL REFERENCES timeline_definition (id),
  origin TEXT NOT NULL DEFAULT 'own' CHECK (origin = 'own')
);
INSERT INTO timeline_old SELECT * FROM timeline;
DROP TABLE timeline;
ALTER TABLE timeline_old RENAME TO timeline;
