DELETE FROM feeds WHERE name = 'Local feed' AND query = 'local';
