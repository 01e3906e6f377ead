DELETE FROM queue WHERE length(name) > 20 OR length(version) > 10;
ALTER TABLE queue ALTER COLUMN name TYPE varchar(20), ALTER COLUMN version TYPE varchar(10);
