-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: let no guests in

-- upgrade
DELETE FROM roles WHERE name = 'guest';

-- downgrade
INSERT INTO roles (name, level) VALUES ('guest', 1);
