INSERT INTO roles (name, level) VALUES ('admin', 1), ('editor', 2) ON CONFLICT DO NOTHING;
