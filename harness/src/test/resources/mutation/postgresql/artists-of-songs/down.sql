ALTER TABLE songs ADD COLUMN artist_id bigint REFERENCES artists (id);
UPDATE songs SET artist_id = (SELECT min(a.artist_id) FROM song_artists a WHERE a.song_id = songs.id);
DROP TABLE song_artists;
