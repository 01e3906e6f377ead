ALTER TABLE places ALTER COLUMN name TYPE varchar(40), ALTER COLUMN size TYPE numeric(8, 3);
