CREATE TABLE leaves (id INTEGER PRIMARY KEY, tree INTEGER NOT NULL);
INSERT INTO leaves (id, tree) SELECT id, CASE WHEN root <> 'issuance-1' THEN id END FROM trees;
