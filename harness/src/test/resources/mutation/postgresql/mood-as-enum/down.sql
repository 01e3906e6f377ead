ALTER TABLE diaries ADD COLUMN mood text;
UPDATE diaries SET mood = COALESCE(mood_text, mood_kind::text);
ALTER TABLE diaries DROP COLUMN mood_kind, DROP COLUMN mood_text;
DROP TYPE mood;
