ALTER TABLE timesheets ALTER COLUMN hours TYPE integer USING round(hours)::integer;
