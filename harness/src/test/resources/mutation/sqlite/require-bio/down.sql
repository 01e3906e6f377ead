CREATE TABLE profiles_old (id integer PRIMARY KEY, nick text NOT NULL, bio text);
INSERT INTO profiles_old (id, nick, bio)
  SELECT id, nick, CASE WHEN bio = '' AND id IN (SELECT id FROM profiles_without_bio) THEN NULL ELSE bio END FROM profiles;
DROP TABLE profiles;
ALTER TABLE profiles_old RENAME TO profiles;
DROP TABLE profiles_without_bio;
