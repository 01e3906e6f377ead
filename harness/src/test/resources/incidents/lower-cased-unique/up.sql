UPDATE logins SET name = lower(name);
