ALTER TABLE clients RENAME TO buyers;
ALTER INDEX clients_vat RENAME TO buyers_vat;
ALTER TABLE buyers RENAME COLUMN fullname TO name;
ALTER TABLE orders RENAME COLUMN placed_at TO ordered_at;
