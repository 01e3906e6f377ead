CREATE TABLE plans (name text PRIMARY KEY);
CREATE UNIQUE INDEX accounts_email ON accounts (email);
