UPDATE settings SET data = data -> 'data' WHERE data @> '{"version": 2}';
