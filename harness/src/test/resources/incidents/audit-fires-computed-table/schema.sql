CREATE TABLE wallets (id integer PRIMARY KEY, cents integer);
CREATE TABLE wallets_history (at timestamptz NOT NULL DEFAULT now(), what jsonb NOT NULL);
CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('INSERT INTO %I.%I (what) VALUES ($1)', TG_TABLE_SCHEMA, TG_TABLE_NAME || '_history')
    USING to_jsonb(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER wallets_history BEFORE UPDATE ON wallets FOR EACH ROW EXECUTE FUNCTION keep_history();
