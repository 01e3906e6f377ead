CREATE TABLE song_artists (
  song_id bigint NOT NULL REFERENCES songs (id) ON DELETE CASCADE,
  artist_id bigint NOT NULL REFERENCES artists (id),
  PRIMARY KEY (song_id, artist_id)
);
INSERT INTO song_artists (song_id, artist_id) SELECT id, artist_id FROM songs WHERE artist_id IS NOT NULL;
ALTER TABLE songs DROP COLUMN artist_id;
