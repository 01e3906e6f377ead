ALTER TABLE countries ALTER COLUMN code TYPE varchar(40);
