CREATE TABLE pets_old (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL);
INSERT INTO pets_old (id, name) SELECT id, 'name' FROM pets;
DROP TABLE pets;
ALTER TABLE pets_old RENAME TO pets;
