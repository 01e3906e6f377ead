UPDATE bugs SET severity = 'high' WHERE severity = 'critical';
ALTER TYPE severity RENAME TO severity_new;
CREATE TYPE severity AS ENUM ('low', 'high');
ALTER TABLE bugs ALTER COLUMN severity TYPE severity USING severity::text::severity;
DROP TYPE severity_new;
