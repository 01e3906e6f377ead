ALTER TABLE documents DISABLE TRIGGER documents_touched;
ALTER TABLE documents RENAME COLUMN draft TO published;
UPDATE documents SET published = NOT published;
ALTER TABLE documents ENABLE TRIGGER documents_touched;
