CREATE TABLE invoices_old (id INTEGER PRIMARY KEY, vat TEXT NOT NULL);
INSERT INTO invoices_old (id, vat) SELECT id, vat FROM invoices;
DROP TABLE invoices;
ALTER TABLE invoices_old RENAME TO invoices;
