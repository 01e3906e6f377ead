ALTER TABLE rates ALTER COLUMN rate TYPE numeric(8, 2);
