-- revision: 7f3a01c25d88
-- revises:
-- message: log new orders

-- upgrade: sqlite
CREATE TABLE orders (
    id INTEGER NOT NULL PRIMARY KEY,
    cents INTEGER NOT NULL
);
CREATE TABLE order_log (
    id INTEGER NOT NULL PRIMARY KEY,
    text TEXT
);
CREATE TRIGGER orders_are_logged AFTER INSERT ON orders BEGIN
    INSERT INTO order_log (text) VALUES ('order ' || NEW.id);
END;

-- downgrade: sqlite
DROP TABLE orders;
DROP TABLE order_log;
