UPDATE prefs SET data = data - 'theme';
