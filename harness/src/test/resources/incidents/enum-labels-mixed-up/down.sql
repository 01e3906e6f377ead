ALTER TYPE size RENAME TO size_new;
CREATE TYPE size AS ENUM ('small', 'large');
ALTER TABLE boxes ALTER COLUMN size TYPE size
  USING (CASE WHEN size::text = 'small' THEN 'large' ELSE 'small' END)::size;
DROP TYPE size_new;
