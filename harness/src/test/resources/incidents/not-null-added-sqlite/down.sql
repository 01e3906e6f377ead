CREATE TABLE profiles_old (id INTEGER PRIMARY KEY, bio TEXT);
INSERT INTO profiles_old (id, bio) SELECT id, bio FROM profiles;
DROP TABLE profiles;
ALTER TABLE profiles_old RENAME TO profiles;
