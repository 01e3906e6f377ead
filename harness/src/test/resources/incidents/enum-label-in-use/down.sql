ALTER TYPE colour RENAME TO colour_new;
CREATE TYPE colour AS ENUM ('red', 'green', 'mauve');
ALTER TABLE cars ALTER COLUMN colour TYPE colour USING colour::text::colour;
DROP TYPE colour_new;
