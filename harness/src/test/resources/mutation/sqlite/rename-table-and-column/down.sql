ALTER TABLE orders RENAME COLUMN ordered_at TO placed_at;
ALTER TABLE buyers RENAME COLUMN name TO fullname;
ALTER TABLE buyers RENAME TO clients;
