DELETE FROM currencies WHERE code = 'CHF';
CREATE TABLE currencies_old (code TEXT NOT NULL PRIMARY KEY CHECK (code IN ('EUR', 'USD', 'GBP', 'JPY', 'DKK')));
INSERT INTO currencies_old (code) SELECT code FROM currencies;
DROP TABLE currencies;
ALTER TABLE currencies_old RENAME TO currencies;
