ALTER TABLE rooms ALTER COLUMN number TYPE integer USING number::integer;
