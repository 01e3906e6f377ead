-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: let parcels refer to depots

-- upgrade: sqlite
-- no transaction
PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE parcels_new (
    id INTEGER NOT NULL PRIMARY KEY,
    depot_id INTEGER REFERENCES depots (id)
);
INSERT INTO parcels_new (id, depot_id) SELECT id, depot_id FROM parcels;
DROP TABLE parcels;
ALTER TABLE parcels_new RENAME TO parcels;
COMMIT;
PRAGMA foreign_keys = ON;

-- downgrade: sqlite
-- no transaction
PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE parcels_old (
    id INTEGER NOT NULL PRIMARY KEY,
    depot_id INTEGER
);
INSERT INTO parcels_old (id, depot_id) SELECT id, depot_id FROM parcels;
DROP TABLE parcels;
ALTER TABLE parcels_old RENAME TO parcels;
COMMIT;
PRAGMA foreign_keys = ON;
