CREATE TYPE priority AS ENUM ('low', 'normal', 'high', 'urgent');
CREATE TABLE jobs (id integer PRIMARY KEY, priority priority NOT NULL);
