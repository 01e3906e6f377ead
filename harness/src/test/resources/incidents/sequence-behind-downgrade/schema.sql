CREATE TABLE claims (id serial PRIMARY KEY, reason text);
