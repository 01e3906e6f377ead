CREATE TYPE size AS ENUM ('small', 'large');
CREATE TABLE boxes (id integer PRIMARY KEY, size size NOT NULL);
