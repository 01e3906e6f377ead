CREATE TABLE comments_orphaned (id bigint PRIMARY KEY, body text NOT NULL, post_id bigint NOT NULL);
INSERT INTO comments_orphaned (id, body, post_id)
  SELECT c.id, c.body, c.post_id FROM comments c LEFT JOIN posts p ON p.id = c.post_id
  WHERE p.id IS NULL AND c.post_id IS NOT NULL;
DELETE FROM comments WHERE id IN (SELECT id FROM comments_orphaned);
ALTER TABLE comments ADD CONSTRAINT comments_post FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE SET NULL;
