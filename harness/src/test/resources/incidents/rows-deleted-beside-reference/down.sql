DELETE FROM timeline WHERE timeline_id IN (SELECT id FROM timeline_definition WHERE query = 'all');
