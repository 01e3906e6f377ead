DROP VIEW readings_of_sensors;
ALTER TABLE readings DROP CONSTRAINT readings_value_in_range;
ALTER TABLE readings ALTER COLUMN value TYPE integer;
CREATE VIEW readings_of_sensors AS SELECT sensor, value FROM readings;
