CREATE TABLE log_lines (id bigint NOT NULL, day date NOT NULL, line text, PRIMARY KEY (id, day));
