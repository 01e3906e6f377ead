CREATE TABLE tags (name text NOT NULL PRIMARY KEY, colour text, weight integer NOT NULL DEFAULT 0);
