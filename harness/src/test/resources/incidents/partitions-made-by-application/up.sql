ALTER TABLE measures ADD COLUMN unit text;
