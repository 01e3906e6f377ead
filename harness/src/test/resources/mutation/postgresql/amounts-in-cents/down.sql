ALTER TABLE payments ADD COLUMN amount numeric(8,2) CHECK (amount <> 'NaN');
UPDATE payments SET amount = cents / 100.0;
ALTER TABLE payments DROP COLUMN cents;
