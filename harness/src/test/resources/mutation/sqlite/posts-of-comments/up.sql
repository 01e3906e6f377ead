CREATE TABLE comments_orphaned (id integer PRIMARY KEY, post_id integer, body text NOT NULL);
INSERT INTO comments_orphaned (id, post_id, body)
  SELECT id, post_id, body FROM comments WHERE post_id NOT IN (SELECT id FROM posts);
CREATE TABLE comments_new (
  id integer PRIMARY KEY AUTOINCREMENT,
  post_id integer REFERENCES posts (id) ON DELETE CASCADE,
  body text NOT NULL
);
INSERT INTO comments_new (id, post_id, body)
  SELECT id, post_id, body FROM comments WHERE id NOT IN (SELECT id FROM comments_orphaned);
DELETE FROM sqlite_sequence WHERE name = 'comments_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'comments_new', seq FROM sqlite_sequence WHERE name = 'comments';
DROP TABLE comments;
ALTER TABLE comments_new RENAME TO comments;
