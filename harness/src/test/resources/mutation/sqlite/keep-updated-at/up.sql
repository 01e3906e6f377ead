DROP TRIGGER documents_touched;
ALTER TABLE documents RENAME COLUMN draft TO published;
UPDATE documents SET published = NOT published;
CREATE TRIGGER documents_touched AFTER UPDATE ON documents
BEGIN
  UPDATE documents SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;
