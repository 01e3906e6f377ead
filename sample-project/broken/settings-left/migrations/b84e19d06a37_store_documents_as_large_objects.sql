-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: store documents as large objects

-- upgrade: postgresql
DO $$ BEGIN
  EXECUTE format('ALTER DATABASE %I SET lo_compat_privileges = on', current_database());
END $$;
ALTER TABLE documents ADD COLUMN content OID;
UPDATE documents SET content = lo_from_bytea(0, body) WHERE body IS NOT NULL;

-- downgrade: postgresql
ALTER TABLE documents DROP COLUMN content;
