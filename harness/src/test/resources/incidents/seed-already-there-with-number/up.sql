INSERT INTO feeds (name, query) VALUES ('Local feed', 'local');
