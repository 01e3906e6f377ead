CREATE TABLE prefs (id integer PRIMARY KEY, theme text, data jsonb);
