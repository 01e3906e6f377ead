CREATE TABLE notes (
  id bigint PRIMARY KEY,
  title text NOT NULL,
  body text,
  search text GENERATED ALWAYS AS (lower(title)) STORED
);
