-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: allow teams without seats

-- upgrade: postgresql
ALTER TABLE teams DROP CONSTRAINT teams_seats_check;

-- downgrade: postgresql
ALTER TABLE teams ADD CONSTRAINT seats_above_zero CHECK (seats > 0);
