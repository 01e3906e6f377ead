CREATE TABLE mails_deleted (id integer PRIMARY KEY, subject text NOT NULL, body text, deleted_at timestamp NOT NULL);
INSERT INTO mails_deleted (id, subject, body, deleted_at)
  SELECT id, subject, body, deleted_at FROM mails WHERE deleted_at IS NOT NULL;
DELETE FROM mails WHERE deleted_at IS NOT NULL;
ALTER TABLE mails DROP COLUMN deleted_at;
