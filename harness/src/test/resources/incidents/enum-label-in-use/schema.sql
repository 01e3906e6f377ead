CREATE TYPE colour AS ENUM ('red', 'green', 'mauve');
CREATE TABLE cars (id integer PRIMARY KEY, colour colour);
