CREATE TABLE mails (id integer PRIMARY KEY AUTOINCREMENT, subject text NOT NULL, body text, deleted_at timestamp);
