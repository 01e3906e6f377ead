ALTER TABLE mails RENAME TO letters;
