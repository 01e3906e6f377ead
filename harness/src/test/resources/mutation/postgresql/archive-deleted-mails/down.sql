ALTER TABLE mails ADD COLUMN deleted_at timestamptz;
INSERT INTO mails (id, subject, body, deleted_at) SELECT id, subject, body, deleted_at FROM mails_deleted ON CONFLICT (id) DO NOTHING;
DROP TABLE mails_deleted;
