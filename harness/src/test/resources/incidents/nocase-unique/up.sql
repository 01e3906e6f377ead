CREATE UNIQUE INDEX handles_nocase ON handles (name COLLATE NOCASE);
