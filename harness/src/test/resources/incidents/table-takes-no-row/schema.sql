CREATE TABLE locked (id integer PRIMARY KEY, name text);
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'written by the ledger only';
END $$;
CREATE TRIGGER locked_refuse BEFORE INSERT ON locked FOR EACH ROW EXECUTE FUNCTION refuse();
