ALTER TABLE files ALTER COLUMN checksum TYPE varchar(32) USING left(checksum, 32);
