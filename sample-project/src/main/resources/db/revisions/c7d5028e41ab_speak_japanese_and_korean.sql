-- revision: c7d5028e41ab
-- revises: b20e6f93d158
-- message: speak Japanese and Korean

-- upgrade: postgresql
ALTER TABLE languages
    DROP CONSTRAINT languages_code_known,
    ADD CONSTRAINT languages_code_known CHECK (code IN ('de', 'en', 'fr', 'ja', 'ko'));
INSERT INTO languages (code, name) VALUES ('ja', '日本語'), ('ko', '한국어');

-- downgrade: postgresql
DELETE FROM languages WHERE code IN ('ja', 'ko');
ALTER TABLE languages
    DROP CONSTRAINT languages_code_known,
    ADD CONSTRAINT languages_code_known CHECK (code IN ('de', 'en', 'fr'));

-- No table references this one, so it can be rebuilt in an ordinary transaction.

-- upgrade: sqlite
CREATE TABLE languages_new (
    code VARCHAR(8) NOT NULL PRIMARY KEY,
    name VARCHAR(50) NOT NULL,
    CONSTRAINT languages_code_known CHECK (code IN ('de', 'en', 'fr', 'ja', 'ko'))
);
INSERT INTO languages_new (code, name) SELECT code, name FROM languages;
DROP TABLE languages;
ALTER TABLE languages_new RENAME TO languages;
INSERT INTO languages (code, name) VALUES ('ja', '日本語'), ('ko', '한국어');

-- downgrade: sqlite
CREATE TABLE languages_old (
    code VARCHAR(8) NOT NULL PRIMARY KEY,
    name VARCHAR(50) NOT NULL,
    CONSTRAINT languages_code_known CHECK (code IN ('de', 'en', 'fr'))
);
INSERT INTO languages_old (code, name)
    SELECT code, name FROM languages WHERE code NOT IN ('ja', 'ko');
DROP TABLE languages;
ALTER TABLE languages_old RENAME TO languages;
