ALTER TYPE priority RENAME TO priority_new;
CREATE TYPE priority AS ENUM ('low', 'normal', 'high', 'urgent');
ALTER TABLE jobs ALTER COLUMN priority TYPE priority USING priority::text::priority;
DROP TYPE priority_new;
