CREATE TABLE instances (id serial PRIMARY KEY, domain TEXT NOT NULL);
CREATE TABLE blogs (id serial PRIMARY KEY, instance_id INTEGER NOT NULL REFERENCES instances (id) ON DELETE CASCADE, title TEXT NOT NULL);
