-- revision: a94d17c6b3f5
-- revises: 8c31f4a7d0e2
-- message: keep updated_at of conversations

-- upgrade: postgresql
ALTER TABLE conversations ADD COLUMN updated_at TIMESTAMP;
UPDATE conversations SET updated_at = created_at;
CREATE FUNCTION conversations_touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.updated_at IS NOT DISTINCT FROM OLD.updated_at THEN
        NEW.updated_at := CURRENT_TIMESTAMP;
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER conversations_touch BEFORE UPDATE ON conversations
    FOR EACH ROW EXECUTE FUNCTION conversations_touch();

-- downgrade: postgresql
DROP TRIGGER conversations_touch ON conversations;
DROP FUNCTION conversations_touch();
ALTER TABLE conversations DROP COLUMN updated_at;

-- upgrade: sqlite
ALTER TABLE conversations ADD COLUMN updated_at TIMESTAMP;
UPDATE conversations SET updated_at = created_at;
CREATE TRIGGER conversations_touch AFTER UPDATE ON conversations
    FOR EACH ROW WHEN NEW.updated_at IS OLD.updated_at
BEGIN
    UPDATE conversations SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- downgrade: sqlite
DROP TRIGGER conversations_touch;
ALTER TABLE conversations DROP COLUMN updated_at;
