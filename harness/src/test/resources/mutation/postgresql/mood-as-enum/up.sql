CREATE TYPE mood AS ENUM ('happy', 'calm', 'sad', 'other');
ALTER TABLE diaries ADD COLUMN mood_kind mood, ADD COLUMN mood_text text;
UPDATE diaries SET
  mood_kind = CASE WHEN mood IN ('happy', 'calm', 'sad') THEN mood::mood WHEN mood IS NOT NULL THEN 'other' END,
  mood_text = CASE WHEN mood NOT IN ('happy', 'calm', 'sad') THEN mood END;
ALTER TABLE diaries DROP COLUMN mood;
