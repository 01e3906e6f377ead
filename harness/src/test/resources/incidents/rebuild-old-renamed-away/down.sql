PRAGMA foreign_keys = OFF;
ALTER TABLE users DROP COLUMN email;
PRAGMA foreign_keys = ON;
