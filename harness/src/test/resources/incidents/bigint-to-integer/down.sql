ALTER TABLE views ALTER COLUMN total TYPE bigint;
