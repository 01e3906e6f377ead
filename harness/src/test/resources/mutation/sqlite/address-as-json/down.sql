ALTER TABLE places ADD COLUMN street text;
ALTER TABLE places ADD COLUMN city text;
UPDATE places SET street = address ->> '$.street', city = address ->> '$.city' WHERE json_valid(address);
ALTER TABLE places DROP COLUMN address;
