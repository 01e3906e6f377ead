ALTER TABLE users ADD COLUMN display_name varchar(120);
UPDATE users SET display_name = coalesce(name, email);
