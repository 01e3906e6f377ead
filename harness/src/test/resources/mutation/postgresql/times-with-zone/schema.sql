CREATE TABLE events (id bigint PRIMARY KEY, title text NOT NULL, starts_at timestamp NOT NULL, ends_at timestamp);
