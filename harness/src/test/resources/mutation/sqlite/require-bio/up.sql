CREATE TABLE profiles_without_bio (id integer PRIMARY KEY);
INSERT INTO profiles_without_bio (id) SELECT id FROM profiles WHERE bio IS NULL;
CREATE TABLE profiles_new (id integer PRIMARY KEY, nick text NOT NULL, bio text NOT NULL DEFAULT '');
INSERT INTO profiles_new (id, nick, bio) SELECT id, nick, COALESCE(bio, '') FROM profiles;
DROP TABLE profiles;
ALTER TABLE profiles_new RENAME TO profiles;
