CREATE TABLE contacts (
  kind text NOT NULL,
  id integer NOT NULL CHECK (typeof(id) = 'integer'),
  name text NOT NULL,
  company text,
  PRIMARY KEY (kind, id)
);
INSERT INTO contacts (kind, id, name, company)
  SELECT 'customer', id, name, company FROM customers
  UNION ALL
  SELECT 'lead', id, name, company FROM leads;
DROP TABLE customers;
DROP TABLE leads;
