CREATE TABLE saved_cards AS SELECT id, board_id, body FROM cards;
CREATE TABLE boards_old (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
INSERT INTO boards_old (id, title) SELECT id, title FROM boards;
DROP TABLE boards;
ALTER TABLE boards_old RENAME TO boards;
INSERT INTO cards (id, board_id, body) SELECT id, board_id, body FROM saved_cards;
DROP TABLE saved_cards;
