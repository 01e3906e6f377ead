-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: forget the nicknames of users

-- upgrade
ALTER TABLE users DROP COLUMN nickname;

-- downgrade
-- irreversible: the nicknames are gone
