ALTER TABLE places ADD COLUMN address text;
UPDATE places SET address = json_object('street', street, 'city', city);
ALTER TABLE places DROP COLUMN street;
ALTER TABLE places DROP COLUMN city;
