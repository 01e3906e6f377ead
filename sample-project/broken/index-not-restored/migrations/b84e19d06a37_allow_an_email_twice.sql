-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: allow an email twice

-- upgrade
DROP INDEX users_email;
CREATE INDEX users_email_not_unique ON users (email);

-- downgrade
DROP INDEX users_email_not_unique;
