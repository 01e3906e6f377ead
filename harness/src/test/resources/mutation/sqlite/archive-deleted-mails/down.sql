ALTER TABLE mails ADD COLUMN deleted_at timestamp;
INSERT OR IGNORE INTO mails (id, subject, body, deleted_at) SELECT id, subject, body, deleted_at FROM mails_deleted;
DROP TABLE mails_deleted;
