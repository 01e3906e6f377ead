CREATE TABLE jobs_new (id integer PRIMARY KEY, queue text NOT NULL DEFAULT 'low', attempts integer NOT NULL DEFAULT 1, note text);
INSERT INTO jobs_new (id, queue, attempts, note) SELECT id, queue, attempts, note FROM jobs;
DROP TABLE jobs;
ALTER TABLE jobs_new RENAME TO jobs;
