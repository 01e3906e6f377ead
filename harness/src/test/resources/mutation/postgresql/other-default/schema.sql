CREATE TABLE jobs (id bigint PRIMARY KEY, queue text NOT NULL DEFAULT 'default', attempts integer DEFAULT 0, note text);
