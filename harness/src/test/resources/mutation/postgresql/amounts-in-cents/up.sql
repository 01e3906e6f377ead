ALTER TABLE payments ADD COLUMN cents bigint;
UPDATE payments SET cents = amount * 100;
ALTER TABLE payments DROP COLUMN amount;
ALTER TABLE payments ADD CONSTRAINT payments_cents_in_range CHECK (cents BETWEEN -99999999 AND 99999999);
