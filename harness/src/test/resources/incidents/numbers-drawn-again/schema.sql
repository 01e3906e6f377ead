CREATE SEQUENCE ticket_numbers;
CREATE TABLE tickets (id integer PRIMARY KEY, title text);
