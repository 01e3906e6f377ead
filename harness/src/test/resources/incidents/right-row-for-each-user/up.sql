CREATE TABLE wallets (user_id INTEGER PRIMARY KEY REFERENCES users (id), cents INTEGER NOT NULL);
INSERT INTO wallets (user_id, cents) SELECT id, 0 FROM users;
