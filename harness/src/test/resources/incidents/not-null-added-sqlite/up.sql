CREATE TABLE profiles_new (id INTEGER PRIMARY KEY, bio TEXT NOT NULL);
INSERT INTO profiles_new (id, bio) SELECT id, bio FROM profiles;
DROP TABLE profiles;
ALTER TABLE profiles_new RENAME TO profiles;
