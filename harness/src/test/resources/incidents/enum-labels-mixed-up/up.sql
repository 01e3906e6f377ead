ALTER TYPE size RENAME TO size_old;
CREATE TYPE size AS ENUM ('small', 'large', 'huge');
ALTER TABLE boxes ALTER COLUMN size TYPE size USING size::text::size;
DROP TYPE size_old;
