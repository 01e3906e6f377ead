CREATE TABLE invoices_new (id INTEGER PRIMARY KEY, vat TEXT);
INSERT INTO invoices_new (id, vat) SELECT id, vat FROM invoices;
DROP TABLE invoices;
ALTER TABLE invoices_new RENAME TO invoices;
