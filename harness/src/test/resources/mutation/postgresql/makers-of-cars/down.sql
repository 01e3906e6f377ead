ALTER TABLE cars ADD COLUMN maker text;
UPDATE cars SET maker = m.name FROM makers m WHERE m.id = cars.maker_id;
ALTER TABLE cars DROP COLUMN maker_id;
DROP TABLE makers;
