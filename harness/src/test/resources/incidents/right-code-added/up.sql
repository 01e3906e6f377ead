CREATE TABLE currencies_new (code TEXT NOT NULL PRIMARY KEY CHECK (code IN ('EUR', 'USD', 'GBP', 'JPY', 'DKK', 'CHF')));
INSERT INTO currencies_new (code) SELECT code FROM currencies;
DROP TABLE currencies;
ALTER TABLE currencies_new RENAME TO currencies;
INSERT INTO currencies (code) VALUES ('CHF');
