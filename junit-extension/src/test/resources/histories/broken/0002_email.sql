-- revision: 2b
-- revises: 1a
-- message: look users up by email

-- upgrade
CREATE INDEX users_email ON users (email);

-- downgrade
SELECT 1;
