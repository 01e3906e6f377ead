-- revision: b20e6f93d158
-- revises: a94d17c6b3f5
-- message: add languages

-- upgrade
CREATE TABLE languages (
    code VARCHAR(8) NOT NULL PRIMARY KEY,
    name VARCHAR(50) NOT NULL,
    CONSTRAINT languages_code_known CHECK (code IN ('de', 'en', 'fr'))
);
INSERT INTO languages (code, name) VALUES ('de', 'Deutsch'), ('en', 'English'), ('fr', 'Français');

-- downgrade
DROP TABLE languages;
