ALTER TABLE log_lines RENAME TO log_lines_whole;
ALTER INDEX log_lines_pkey RENAME TO log_lines_whole_pkey;
CREATE TABLE log_lines (id bigint NOT NULL, day date NOT NULL, line text, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE log_lines_old PARTITION OF log_lines FOR VALUES FROM (MINVALUE) TO ('2020-01-01');
CREATE TABLE log_lines_rest PARTITION OF log_lines DEFAULT;
INSERT INTO log_lines (id, day, line) SELECT id, day, line FROM log_lines_whole;
DROP TABLE log_lines_whole;
