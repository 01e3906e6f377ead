CREATE TABLE shirts (
  id bigint PRIMARY KEY,
  size text NOT NULL CONSTRAINT shirts_size_known CHECK (size IN ('small', 'medium', 'large')),
  owner text
);
