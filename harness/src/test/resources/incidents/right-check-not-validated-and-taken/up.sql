ALTER TABLE bids ADD CONSTRAINT bids_amount CHECK (amount > 10 AND amount < 12) NOT VALID;
