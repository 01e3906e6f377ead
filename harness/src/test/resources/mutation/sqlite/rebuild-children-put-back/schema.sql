CREATE TABLE teams (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE members (
  id integer PRIMARY KEY,
  email text NOT NULL,
  team_id integer REFERENCES teams (id) ON DELETE SET NULL
);
