ALTER TABLE places ALTER COLUMN name TYPE varchar(10) USING left(name, 10);
ALTER TABLE places ALTER COLUMN size TYPE numeric(6, 1) USING trunc(size, 1);
