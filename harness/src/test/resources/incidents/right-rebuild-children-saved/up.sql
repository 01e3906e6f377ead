CREATE TABLE saved_cards AS SELECT id, board_id, body FROM cards;
CREATE TABLE boards_new (id INTEGER PRIMARY KEY, title TEXT NOT NULL, colour TEXT);
INSERT INTO boards_new (id, title) SELECT id, title FROM boards;
DROP TABLE boards;
ALTER TABLE boards_new RENAME TO boards;
INSERT INTO cards (id, board_id, body) SELECT id, board_id, body FROM saved_cards;
DROP TABLE saved_cards;
