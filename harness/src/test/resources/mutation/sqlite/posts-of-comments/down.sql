CREATE TABLE comments_old (id integer PRIMARY KEY AUTOINCREMENT, post_id integer, body text NOT NULL);
INSERT OR IGNORE INTO comments_old (id, post_id, body)
  SELECT id, post_id, body FROM comments UNION ALL SELECT id, post_id, body FROM comments_orphaned;
DELETE FROM sqlite_sequence WHERE name = 'comments_old';
INSERT INTO sqlite_sequence (name, seq) SELECT 'comments_old', seq FROM sqlite_sequence WHERE name = 'comments';
DROP TABLE comments;
ALTER TABLE comments_old RENAME TO comments;
DROP TABLE comments_orphaned;
