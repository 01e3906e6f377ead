UPDATE members SET role = 'admin' WHERE role = 'owner';
