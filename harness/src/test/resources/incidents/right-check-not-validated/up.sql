ALTER TABLE ages ADD CONSTRAINT years_positive CHECK (years > 0) NOT VALID;
