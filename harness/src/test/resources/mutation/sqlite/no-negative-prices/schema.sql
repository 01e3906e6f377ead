CREATE TABLE items (id integer PRIMARY KEY AUTOINCREMENT, label text NOT NULL, price integer);
