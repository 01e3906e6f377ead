INSERT INTO roles VALUES ('admin', 'Administrators') ON CONFLICT DO NOTHING;
