CREATE TABLE titles (id integer PRIMARY KEY, lang text NOT NULL);
CREATE UNIQUE INDEX titles_lang ON titles (lang);
