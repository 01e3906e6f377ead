DROP INDEX subscribers_email;
INSERT OR IGNORE INTO subscribers (id, email, name) SELECT id, email, name FROM subscribers_removed;
DROP TABLE subscribers_removed;
