ALTER TABLE stock ADD CONSTRAINT stock_positive CHECK (amount > 0);
