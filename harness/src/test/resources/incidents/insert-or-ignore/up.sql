CREATE TABLE coupons_new (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
INSERT OR IGNORE INTO coupons_new (id, code) SELECT id, code FROM coupons;
DROP TABLE coupons;
ALTER TABLE coupons_new RENAME TO coupons;
