DROP TRIGGER documents_touched ON documents;
ALTER TABLE documents RENAME COLUMN published TO draft;
UPDATE documents SET draft = NOT draft;
CREATE TRIGGER documents_touched BEFORE UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION touch();
