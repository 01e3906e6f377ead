CREATE TABLE new_sessions (id INTEGER PRIMARY KEY, challenge TEXT);
INSERT INTO new_sessions (id, challenge) SELECT id, challenge FROM sessions;
DROP TABLE sessions;
ALTER TABLE new_sessions RENAME TO sessions;
