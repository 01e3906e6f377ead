ALTER TABLE tickets ADD COLUMN number bigint;
UPDATE tickets SET number = nextval('ticket_numbers');
