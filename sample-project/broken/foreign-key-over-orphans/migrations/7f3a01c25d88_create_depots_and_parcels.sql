-- revision: 7f3a01c25d88
-- revises:
-- message: create depots and parcels

-- upgrade: sqlite
CREATE TABLE depots (
    id INTEGER NOT NULL PRIMARY KEY,
    city TEXT
);
CREATE TABLE parcels (
    id INTEGER NOT NULL PRIMARY KEY,
    depot_id INTEGER
);

-- downgrade: sqlite
DROP TABLE parcels;
DROP TABLE depots;
