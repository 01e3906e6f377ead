CREATE UNIQUE INDEX handles_lower ON handles (lower(name));
