CREATE TABLE counters (id integer PRIMARY KEY, hits bigint NOT NULL CHECK (abs(hits) < 4000000000000000000));
