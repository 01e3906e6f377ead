CREATE TABLE tickets (id integer PRIMARY KEY, state text NOT NULL CONSTRAINT tickets_state CHECK (state IN ('open', 'done')));
