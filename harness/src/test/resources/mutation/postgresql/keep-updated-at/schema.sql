CREATE TABLE documents (id bigint PRIMARY KEY, title text NOT NULL, updated_at timestamptz, draft boolean NOT NULL DEFAULT false);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END
$$;
CREATE TRIGGER documents_touched BEFORE UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION touch();
