UPDATE prefs SET data = jsonb_set(data, '{theme}', to_jsonb(theme));
