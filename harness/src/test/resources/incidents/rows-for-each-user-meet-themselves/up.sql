INSERT INTO badges (user_id, badge) SELECT id, 'founder' FROM users;
