CREATE TABLE invoices (id serial PRIMARY KEY, customer text NOT NULL);
