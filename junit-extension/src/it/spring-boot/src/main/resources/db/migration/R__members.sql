DROP VIEW IF EXISTS members;
CREATE VIEW members AS SELECT id, email FROM users;
