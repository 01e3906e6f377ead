CREATE TABLE makers (id integer PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO makers (name) SELECT DISTINCT maker FROM cars WHERE maker IS NOT NULL ORDER BY maker;
ALTER TABLE cars ADD COLUMN maker_id integer REFERENCES makers (id);
UPDATE cars SET maker_id = (SELECT m.id FROM makers m WHERE m.name = cars.maker);
ALTER TABLE cars DROP COLUMN maker;
