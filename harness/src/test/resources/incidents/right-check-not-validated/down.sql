ALTER TABLE ages DROP CONSTRAINT years_positive;
