CREATE TABLE artists (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE songs (id integer PRIMARY KEY, title text NOT NULL, artist_id integer REFERENCES artists (id));
