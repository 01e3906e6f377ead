CREATE TABLE jobs_old (id integer PRIMARY KEY, queue text NOT NULL DEFAULT 'default', attempts integer NOT NULL DEFAULT 0, note text);
INSERT INTO jobs_old (id, queue, attempts, note) SELECT id, queue, attempts, note FROM jobs;
DROP TABLE jobs;
ALTER TABLE jobs_old RENAME TO jobs;
