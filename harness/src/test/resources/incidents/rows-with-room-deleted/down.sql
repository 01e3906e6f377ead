DELETE FROM sessions WHERE challenge IS NULL OR subject IS NULL OR active;
ALTER TABLE sessions ALTER COLUMN challenge SET NOT NULL, ALTER COLUMN subject SET NOT NULL;
