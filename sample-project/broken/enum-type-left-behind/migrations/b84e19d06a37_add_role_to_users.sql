-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: add role to users

-- upgrade: postgresql
CREATE TYPE user_role AS ENUM ('member', 'moderator', 'owner');
ALTER TABLE users ADD COLUMN role user_role NOT NULL DEFAULT 'member';

-- downgrade: postgresql
ALTER TABLE users DROP COLUMN role;
