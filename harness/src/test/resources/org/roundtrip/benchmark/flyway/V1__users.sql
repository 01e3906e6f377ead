CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100) NOT NULL UNIQUE, name varchar(50), age integer CHECK (age >= 0));
CREATE TABLE posts (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users(id), title varchar(200) NOT NULL, body text, status varchar(20) NOT NULL DEFAULT 'draft');
