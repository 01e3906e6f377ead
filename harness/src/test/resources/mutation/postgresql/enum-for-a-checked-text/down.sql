ALTER TABLE shirts ALTER COLUMN size TYPE text USING size::text;
ALTER TABLE shirts ADD CONSTRAINT shirts_size_known CHECK (size IN ('small', 'medium', 'large'));
DROP TYPE shirt_size;
