CREATE TYPE kind AS ENUM ('a', 'b');
CREATE TABLE alerts (id INTEGER PRIMARY KEY, kind kind NOT NULL);
CREATE TABLE logs (id SERIAL PRIMARY KEY, kind kind NOT NULL);
CREATE FUNCTION log_alert() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE was kind := NEW.kind;
BEGIN
  INSERT INTO logs (kind) VALUES (was);
  RETURN NEW;
END $$;
CREATE TRIGGER log_alert BEFORE UPDATE ON alerts FOR EACH ROW EXECUTE FUNCTION log_alert();
