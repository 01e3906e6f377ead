ALTER TABLE orders RENAME COLUMN ordered_at TO placed_at;
ALTER TABLE buyers RENAME COLUMN name TO fullname;
ALTER INDEX buyers_vat RENAME TO clients_vat;
ALTER TABLE buyers RENAME TO clients;
