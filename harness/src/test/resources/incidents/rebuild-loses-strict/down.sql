CREATE TABLE settings_old (name TEXT PRIMARY KEY, size INTEGER);
INSERT INTO settings_old (name, size) SELECT name, size FROM settings;
DROP TABLE settings;
ALTER TABLE settings_old RENAME TO settings;
