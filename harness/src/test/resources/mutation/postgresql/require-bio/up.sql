CREATE TABLE profiles_without_bio (id bigint PRIMARY KEY REFERENCES profiles (id) ON DELETE CASCADE);
INSERT INTO profiles_without_bio (id) SELECT id FROM profiles WHERE bio IS NULL;
UPDATE profiles SET bio = '' WHERE bio IS NULL;
ALTER TABLE profiles ALTER COLUMN bio SET NOT NULL;
