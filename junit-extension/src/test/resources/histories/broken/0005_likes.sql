-- revision: 5e
-- revises: 4d
-- message: count likes

-- upgrade
CREATE TABLE likes (id INTEGER PRIMARY KEY);

-- downgrade
DROP TABLE likes;
