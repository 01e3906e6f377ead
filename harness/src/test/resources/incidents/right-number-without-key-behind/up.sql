CREATE TABLE entries_new (id uuid PRIMARY KEY, place bigserial NOT NULL, note text);
INSERT INTO entries_new (id, place) SELECT id, place FROM entries;
DROP TABLE entries;
ALTER TABLE entries_new RENAME TO entries;
ALTER SEQUENCE entries_new_place_seq RENAME TO entries_place_seq;
ALTER INDEX entries_new_pkey RENAME TO entries_pkey;
