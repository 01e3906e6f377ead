ALTER TABLE articles ADD COLUMN slug text;
UPDATE articles SET slug = lower(title);
