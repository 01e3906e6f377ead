INSERT INTO roles (name, label) VALUES ('admin', 'Administrators');
