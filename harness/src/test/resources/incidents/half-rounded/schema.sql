CREATE TABLE timesheets (id integer PRIMARY KEY, hours double precision NOT NULL CHECK (hours BETWEEN 0 AND 24));
