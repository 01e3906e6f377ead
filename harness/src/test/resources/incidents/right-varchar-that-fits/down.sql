ALTER TABLE countries ALTER COLUMN code TYPE text;
