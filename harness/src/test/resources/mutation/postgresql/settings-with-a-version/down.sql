UPDATE settings SET data = data -> 'data' WHERE data @> '{"version": 2}' AND jsonb_exists(data, 'data');
