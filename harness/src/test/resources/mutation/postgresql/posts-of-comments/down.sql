ALTER TABLE comments DROP CONSTRAINT comments_post;
INSERT INTO comments (id, body, post_id) SELECT id, body, post_id FROM comments_orphaned ON CONFLICT (id) DO NOTHING;
DROP TABLE comments_orphaned;
