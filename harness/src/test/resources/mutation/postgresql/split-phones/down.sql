ALTER TABLE users ADD COLUMN phone varchar(40);
UPDATE users SET phone = p.phone FROM user_phones p WHERE p.user_id = users.id;
DROP TABLE user_phones;
