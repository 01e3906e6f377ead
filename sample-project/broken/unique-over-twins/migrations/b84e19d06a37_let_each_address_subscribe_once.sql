-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: let each address subscribe once

-- upgrade: sqlite
CREATE UNIQUE INDEX subscribers_email ON subscribers (email);

-- downgrade: sqlite
DROP INDEX subscribers_email;
