CREATE TABLE jobs (id integer PRIMARY KEY, queue text NOT NULL DEFAULT 'default', attempts integer NOT NULL DEFAULT 0, note text);
