DROP VIEW readings_of_sensors;
ALTER TABLE readings ALTER COLUMN value TYPE bigint;
ALTER TABLE readings ADD CONSTRAINT readings_value_in_range CHECK (value BETWEEN -2147483648 AND 2147483647);
CREATE VIEW readings_of_sensors AS SELECT sensor, value FROM readings;
