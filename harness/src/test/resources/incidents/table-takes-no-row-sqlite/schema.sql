CREATE TABLE locked (id INTEGER PRIMARY KEY, name TEXT);
CREATE TRIGGER locked_refuse BEFORE INSERT ON locked BEGIN
  SELECT RAISE(ABORT, 'written by the ledger only');
END;
