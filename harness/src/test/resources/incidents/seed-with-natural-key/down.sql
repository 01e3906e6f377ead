DELETE FROM roles WHERE name = 'admin' AND label = 'Administrators';
