CREATE TABLE targets (id INTEGER PRIMARY KEY, team TEXT, person TEXT, room TEXT, note TEXT,
  CHECK ((team IS NOT NULL AND person IS NULL AND room IS NULL)
    OR (team IS NULL AND person IS NOT NULL AND room IS NULL)
    OR (team IS NULL AND person IS NULL AND room IS NOT NULL)));
