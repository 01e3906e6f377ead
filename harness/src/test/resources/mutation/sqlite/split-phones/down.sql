ALTER TABLE users ADD COLUMN phone text;
UPDATE users SET phone = (SELECT p.phone FROM user_phones p WHERE p.user_id = users.id);
DROP TABLE user_phones;
