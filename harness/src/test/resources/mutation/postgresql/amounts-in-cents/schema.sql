CREATE TABLE payments (id bigint PRIMARY KEY, reference text NOT NULL, amount numeric(8,2) CHECK (amount <> 'NaN'));
