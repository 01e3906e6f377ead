ALTER TABLE timesheets ALTER COLUMN hours TYPE double precision;
