ALTER TYPE severity RENAME TO severity_old;
CREATE TYPE severity AS ENUM ('low', 'high', 'critical');
ALTER TABLE bugs ALTER COLUMN severity TYPE severity USING severity::text::severity;
DROP TYPE severity_old;
