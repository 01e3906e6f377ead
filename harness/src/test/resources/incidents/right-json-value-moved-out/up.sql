ALTER TABLE events ADD COLUMN kind TEXT;
UPDATE events SET kind = json_extract(payload, '$.kind');
