ALTER TYPE priority RENAME TO priority_old;
CREATE TYPE priority AS ENUM ('low', 'normal', 'high');
ALTER TABLE jobs ALTER COLUMN priority TYPE priority
  USING (CASE priority::text WHEN 'urgent' THEN 'high' ELSE priority::text END)::priority;
DROP TYPE priority_old;
