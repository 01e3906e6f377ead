ALTER TABLE tags ALTER COLUMN name TYPE varchar(8);
