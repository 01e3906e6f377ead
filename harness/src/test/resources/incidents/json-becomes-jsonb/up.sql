ALTER TABLE payloads ALTER COLUMN body TYPE jsonb;
