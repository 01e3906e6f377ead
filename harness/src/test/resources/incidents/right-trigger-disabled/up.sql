ALTER TABLE articles ADD COLUMN slug text;
ALTER TABLE articles DISABLE TRIGGER articles_touch;
UPDATE articles SET slug = lower(title);
ALTER TABLE articles ENABLE TRIGGER articles_touch;
