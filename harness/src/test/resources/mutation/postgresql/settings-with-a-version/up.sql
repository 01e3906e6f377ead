UPDATE settings SET data = jsonb_build_object('version', 2, 'data', data) WHERE data IS NOT NULL;
