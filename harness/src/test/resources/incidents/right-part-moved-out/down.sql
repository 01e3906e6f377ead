ALTER TABLE customers ADD COLUMN street TEXT;
UPDATE customers SET street = (SELECT a.street FROM addresses a WHERE a.customer_id = customers.id)
WHERE id IN (SELECT customer_id FROM addresses);
DROP TABLE addresses;
