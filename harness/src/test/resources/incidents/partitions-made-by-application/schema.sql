CREATE TABLE measures (day date NOT NULL, v integer) PARTITION BY RANGE (day);
