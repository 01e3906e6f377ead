ALTER TABLE products ADD CONSTRAINT products_vendor FOREIGN KEY (vendor_id) REFERENCES vendors (id);
