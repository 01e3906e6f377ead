ALTER TABLE leases DROP COLUMN until_epoch;
