CREATE TABLE bookings (id integer PRIMARY KEY, code text NOT NULL);
