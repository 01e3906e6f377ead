CREATE TABLE wallets (id integer PRIMARY KEY, cents integer);
CREATE TABLE audit (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, what text NOT NULL);
CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit (what) VALUES (TG_TABLE_NAME || ' ' || NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER wallets_audit AFTER UPDATE ON wallets FOR EACH ROW EXECUTE FUNCTION note_change();
