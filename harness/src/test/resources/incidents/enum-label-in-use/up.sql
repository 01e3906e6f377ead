ALTER TYPE colour RENAME TO colour_old;
CREATE TYPE colour AS ENUM ('red', 'green');
ALTER TABLE cars ALTER COLUMN colour TYPE colour USING colour::text::colour;
DROP TYPE colour_old;
