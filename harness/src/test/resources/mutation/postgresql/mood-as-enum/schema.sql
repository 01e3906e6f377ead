CREATE TABLE diaries (id bigint PRIMARY KEY, day date NOT NULL, mood text);
