CREATE TABLE articles (id INTEGER PRIMARY KEY, title TEXT NOT NULL, updated_at TEXT NOT NULL);
CREATE TRIGGER articles_touch AFTER UPDATE OF title, updated_at ON articles
WHEN NEW.updated_at = OLD.updated_at BEGIN
  UPDATE articles SET updated_at = '2024-01-01T00:00:00Z' WHERE id = NEW.id;
END;
