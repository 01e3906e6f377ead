-- revision: 7f3a01c25d88
-- revises:
-- message: add roles

-- upgrade
CREATE TABLE roles (name VARCHAR(20) NOT NULL PRIMARY KEY, level INTEGER NOT NULL);
INSERT INTO roles (name, level) VALUES ('guest', 0), ('member', 1), ('owner', 2);

-- downgrade
DROP TABLE roles;
