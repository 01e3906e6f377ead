CREATE TABLE documents (id integer PRIMARY KEY, title text NOT NULL, updated_at timestamp, draft boolean NOT NULL DEFAULT 0);
CREATE TRIGGER documents_touched AFTER UPDATE ON documents
BEGIN
  UPDATE documents SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;
