ALTER TABLE comments DROP CONSTRAINT comments_post;
INSERT INTO comments (id, body, post_id) SELECT id, body, post_id FROM comments_orphaned;
DROP TABLE comments_orphaned;
