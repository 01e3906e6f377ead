ALTER TABLE payloads ALTER COLUMN body TYPE json;
