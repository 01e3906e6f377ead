ALTER TABLE roles DROP CONSTRAINT roles_name_check;
INSERT INTO roles (name) VALUES ('admin') ON CONFLICT DO NOTHING;
