CREATE TABLE post_tags (post_id integer REFERENCES posts (id), tag text NOT NULL);
INSERT INTO post_tags (post_id, tag) SELECT DISTINCT id, jsonb_array_elements_text(tags::jsonb) FROM posts;
