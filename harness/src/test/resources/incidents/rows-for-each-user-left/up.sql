INSERT INTO balances (user_id, cents)
SELECT id, 0 FROM users u WHERE NOT EXISTS (SELECT 1 FROM balances b WHERE b.user_id = u.id);
