ALTER TABLE places ALTER COLUMN name TYPE varchar(10) USING left(name, 10);
UPDATE places SET size = 0 WHERE abs(size) >= 99999.95;
ALTER TABLE places ALTER COLUMN size TYPE numeric(6, 1) USING round(size, 1);
