CREATE TABLE coupons_old (id INTEGER PRIMARY KEY, code TEXT NOT NULL);
INSERT INTO coupons_old (id, code) SELECT id, code FROM coupons;
DROP TABLE coupons;
ALTER TABLE coupons_old RENAME TO coupons;
