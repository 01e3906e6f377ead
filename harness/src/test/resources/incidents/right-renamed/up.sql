ALTER TABLE clients RENAME COLUMN mail TO email;
ALTER TABLE clients RENAME COLUMN tel TO phone;
ALTER TABLE clients RENAME TO customers;
