CREATE TABLE old_sessions (id INTEGER PRIMARY KEY, challenge TEXT NOT NULL);
INSERT INTO old_sessions (id, challenge) SELECT id, challenge FROM sessions WHERE challenge IS NOT NULL;
DROP TABLE sessions;
ALTER TABLE old_sessions RENAME TO sessions;
CREATE TABLE old_tokens (id INTEGER PRIMARY KEY, session_id INTEGER NOT NULL REFERENCES sessions (id), granted INTEGER NOT NULL);
INSERT INTO old_tokens (id, session_id, granted) SELECT id, session_id, granted FROM tokens WHERE session_id IN (SELECT id FROM sessions) AND granted <> 0;
DROP TABLE tokens;
ALTER TABLE old_tokens RENAME TO tokens;
