ALTER TABLE links ALTER COLUMN url TYPE varchar(50) USING left(url, 50);
