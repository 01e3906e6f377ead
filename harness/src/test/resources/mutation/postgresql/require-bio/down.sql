ALTER TABLE profiles ALTER COLUMN bio DROP NOT NULL;
UPDATE profiles SET bio = NULL WHERE bio = '' AND id IN (SELECT id FROM profiles_without_bio);
DROP TABLE profiles_without_bio;
