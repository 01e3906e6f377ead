ALTER TABLE files ALTER COLUMN checksum TYPE varchar(64);
