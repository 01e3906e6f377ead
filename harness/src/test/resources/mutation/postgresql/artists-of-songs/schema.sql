CREATE TABLE artists (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE songs (id bigint PRIMARY KEY, title text NOT NULL, artist_id bigint REFERENCES artists (id));
