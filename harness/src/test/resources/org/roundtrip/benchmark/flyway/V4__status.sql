ALTER TABLE posts ADD COLUMN published boolean NOT NULL DEFAULT false;
UPDATE posts SET published = true WHERE status = 'published';
