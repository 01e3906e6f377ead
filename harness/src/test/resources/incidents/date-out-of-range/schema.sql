CREATE TABLE forecasts (id integer PRIMARY KEY, day date NOT NULL);
