CREATE SEQUENCE invoices_id_old AS integer;
SELECT setval('invoices_id_old', last_value, is_called) FROM invoices_id_seq;
ALTER TABLE invoices ALTER COLUMN id DROP IDENTITY;
ALTER SEQUENCE invoices_id_old RENAME TO invoices_id_seq;
ALTER SEQUENCE invoices_id_seq OWNED BY invoices.id;
ALTER TABLE invoices ALTER COLUMN id SET DEFAULT nextval('invoices_id_seq');
