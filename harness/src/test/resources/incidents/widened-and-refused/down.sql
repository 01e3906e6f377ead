ALTER TABLE files ALTER COLUMN path TYPE varchar(50);
