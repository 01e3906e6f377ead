CREATE TABLE post_sizes (post_id INTEGER PRIMARY KEY REFERENCES posts (id), size INTEGER NOT NULL);
INSERT INTO post_sizes (post_id, size) SELECT id, json_array_length(tags) FROM posts;
