ALTER TABLE subscribers DROP CONSTRAINT subscribers_email_key;
INSERT INTO subscribers (id, email, name) SELECT id, email, name FROM subscribers_removed ON CONFLICT (id) DO NOTHING;
DROP TABLE subscribers_removed;
