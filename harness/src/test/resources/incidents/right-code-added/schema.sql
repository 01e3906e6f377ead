CREATE TABLE currencies (code TEXT NOT NULL PRIMARY KEY CHECK (code IN ('EUR', 'USD', 'GBP', 'JPY', 'DKK')));
INSERT INTO currencies (code) VALUES ('EUR'), ('USD');
