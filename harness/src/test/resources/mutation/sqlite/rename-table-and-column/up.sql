ALTER TABLE clients RENAME TO buyers;
ALTER TABLE buyers RENAME COLUMN fullname TO name;
ALTER TABLE orders RENAME COLUMN placed_at TO ordered_at;
