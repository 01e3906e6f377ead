CREATE TYPE shirt_size AS ENUM ('small', 'medium', 'large');
ALTER TABLE shirts DROP CONSTRAINT shirts_size_known;
ALTER TABLE shirts ALTER COLUMN size TYPE shirt_size USING size::shirt_size;
