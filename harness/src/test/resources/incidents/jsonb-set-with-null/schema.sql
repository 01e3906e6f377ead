CREATE TABLE prefs (id integer PRIMARY KEY, theme text, data jsonb CHECK (jsonb_typeof(data) = 'object'));
