CREATE TABLE labels (id serial PRIMARY KEY, item integer NOT NULL, tag text, mark text);
INSERT INTO labels (item, tag) SELECT item, tag FROM tags;
INSERT INTO labels (item, mark) SELECT item, mark FROM marks;
DROP TABLE tags;
DROP TABLE marks;
