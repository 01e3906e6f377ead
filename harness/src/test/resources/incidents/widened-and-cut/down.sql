ALTER TABLE links ALTER COLUMN url TYPE varchar(50) USING url::varchar(50);
