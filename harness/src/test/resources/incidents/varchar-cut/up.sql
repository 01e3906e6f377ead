ALTER TABLE cities ALTER COLUMN name TYPE varchar(30) USING name::varchar(30);
