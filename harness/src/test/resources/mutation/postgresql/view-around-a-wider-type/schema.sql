CREATE TABLE readings (id bigint PRIMARY KEY, sensor text NOT NULL, value integer);
CREATE VIEW readings_of_sensors AS SELECT sensor, value FROM readings;
