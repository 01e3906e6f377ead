INSERT INTO settings (user_id, dark) SELECT id, true FROM users ON CONFLICT DO NOTHING;
