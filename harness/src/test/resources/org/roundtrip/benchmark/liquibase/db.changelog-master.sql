--liquibase formatted sql

--changeset ann:1
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100) NOT NULL UNIQUE, name varchar(50), age integer CHECK (age >= 0));
--rollback DROP TABLE users;

--changeset ann:2
CREATE TABLE posts (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users(id), title varchar(200) NOT NULL, body text, status varchar(20) NOT NULL DEFAULT 'draft');
--rollback DROP TABLE posts;

--changeset ann:3
CREATE TABLE tags (id bigint PRIMARY KEY, name varchar(40) NOT NULL UNIQUE);
--rollback DROP TABLE tags;

--changeset ann:4
CREATE TABLE post_tags (post_id bigint NOT NULL REFERENCES posts(id), tag_id bigint NOT NULL REFERENCES tags(id), PRIMARY KEY (post_id, tag_id));
--rollback DROP TABLE post_tags;

--changeset ann:5
ALTER TABLE users ADD COLUMN display_name varchar(120);
UPDATE users SET display_name = coalesce(name, email);
--rollback ALTER TABLE users DROP COLUMN display_name;

--changeset ann:6
ALTER TABLE posts ADD COLUMN published boolean NOT NULL DEFAULT false;
UPDATE posts SET published = true WHERE status = 'published';
--rollback ALTER TABLE posts DROP COLUMN published;

--changeset ann:7
CREATE INDEX posts_title ON posts (title);
--rollback DROP INDEX posts_title;
