CREATE TABLE user_phones (user_id integer PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE, phone text NOT NULL);
INSERT INTO user_phones (user_id, phone) SELECT id, phone FROM users WHERE phone IS NOT NULL;
ALTER TABLE users DROP COLUMN phone;
