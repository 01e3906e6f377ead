ALTER TABLE follows DROP CONSTRAINT follows_unique;
