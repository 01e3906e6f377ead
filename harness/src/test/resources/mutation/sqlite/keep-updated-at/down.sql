DROP TRIGGER documents_touched;
ALTER TABLE documents RENAME COLUMN published TO draft;
UPDATE documents SET draft = NOT draft;
CREATE TRIGGER documents_touched AFTER UPDATE ON documents
BEGIN
  UPDATE documents SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;
