ALTER TABLE timeline RENAME TO timeline_old;
CREATE TABLE timeline (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  post_id INTEGER NOT NULL REFERENCES posts (id),
  timeline_id INTEGER NOT NULL REFERENCES timeline_definition (id),
  origin TEXT NOT NULL DEFAULT 'own' CHECK (origin IN ('own', 'filled'))
);
INSERT INTO timeline SELECT * FROM timeline_old;
DROP TABLE timeline_old;
INSERT INTO timeline (post_id, timeline_id, origin) SELECT posts.id, timeline_definition.id, 'filled' FROM posts, timeline_definition WHERE timeline_definition.query = 'all';
