CREATE TABLE new_sessions (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  challenge CHAR(36) NULL,
  subject CHAR(36) NULL,
  form TEXT NOT NULL,
  data BLOB NOT NULL
);
INSERT INTO new_sessions (challenge, subject, form, data)
SELECT challenge, subject, form, data FROM sessions ORDER BY id;
DROP TABLE sessions;
ALTER TABLE new_sessions RENAME TO sessions;
