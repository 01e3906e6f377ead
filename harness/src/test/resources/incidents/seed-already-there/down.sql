DELETE FROM roles WHERE name = 'admin';
