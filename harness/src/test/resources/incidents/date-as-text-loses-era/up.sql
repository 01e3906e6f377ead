ALTER TABLE rulers ALTER COLUMN born TYPE text USING to_char(born, 'FMYYYY-MM-DD');
