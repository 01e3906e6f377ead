ALTER TABLE leases ADD COLUMN until_epoch bigint;
UPDATE leases SET until_epoch = extract(epoch FROM until)::bigint;
