CREATE TABLE old_sessions (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  challenge CHAR(36) NOT NULL,
  subject CHAR(36) NOT NULL,
  form TEXT NOT NULL,
  data BLOB NOT NULL
);
INSERT INTO old_sessions (challenge, subject, form, data)
SELECT challenge, subject, form, data FROM sessions
WHERE challenge IS NOT NULL AND subject IS NOT NULL ORDER BY id;
DROP TABLE sessions;
ALTER TABLE old_sessions RENAME TO sessions;
