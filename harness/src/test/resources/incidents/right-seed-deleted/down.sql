DELETE FROM roles WHERE name = 'admin';
ALTER TABLE roles ADD CONSTRAINT roles_name_check CHECK (name <> 'admin');
