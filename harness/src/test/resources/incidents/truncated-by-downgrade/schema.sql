CREATE TABLE jobs (id integer PRIMARY KEY, state text);
CREATE TABLE attempts (id integer PRIMARY KEY, job_id integer NOT NULL REFERENCES jobs (id));
