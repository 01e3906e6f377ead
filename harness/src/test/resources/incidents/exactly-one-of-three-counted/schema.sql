CREATE TABLE teams (id integer PRIMARY KEY);
CREATE TABLE people (id integer PRIMARY KEY);
CREATE TABLE targets (id integer PRIMARY KEY, team integer REFERENCES teams, person integer REFERENCES people, room text, note text,
  CONSTRAINT one CHECK (num_nonnulls(team, person, room) = 1),
  CONSTRAINT any_of CHECK (team IS NOT NULL OR person IS NOT NULL OR room IS NOT NULL));
