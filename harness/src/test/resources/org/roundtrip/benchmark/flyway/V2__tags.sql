CREATE TABLE tags (id bigint PRIMARY KEY, name varchar(40) NOT NULL UNIQUE);
CREATE TABLE post_tags (post_id bigint NOT NULL REFERENCES posts(id), tag_id bigint NOT NULL REFERENCES tags(id), PRIMARY KEY (post_id, tag_id));
