CREATE TABLE log_lines_whole (id bigint NOT NULL, day date NOT NULL, line text, CONSTRAINT log_lines_whole_pkey PRIMARY KEY (id, day));
INSERT INTO log_lines_whole (id, day, line) SELECT id, day, line FROM log_lines;
DROP TABLE log_lines;
ALTER TABLE log_lines_whole RENAME TO log_lines;
ALTER INDEX log_lines_whole_pkey RENAME TO log_lines_pkey;
