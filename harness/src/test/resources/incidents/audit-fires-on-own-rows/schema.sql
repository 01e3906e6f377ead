CREATE TABLE wallets (id INTEGER PRIMARY KEY, cents INTEGER);
CREATE TABLE audit (id INTEGER PRIMARY KEY, what TEXT NOT NULL);
CREATE TRIGGER wallets_audit AFTER UPDATE ON wallets BEGIN
  INSERT INTO audit (what) VALUES ('wallets ' || NEW.id);
END;
INSERT INTO wallets (id, cents) VALUES (1, 100), (2, 250);
