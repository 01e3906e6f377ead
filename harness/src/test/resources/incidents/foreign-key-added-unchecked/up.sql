PRAGMA foreign_keys = OFF;
CREATE TABLE parcels_new (id INTEGER PRIMARY KEY, depot_id INTEGER REFERENCES depots (id));
INSERT INTO parcels_new (id, depot_id) SELECT id, depot_id FROM parcels;
DROP TABLE parcels;
ALTER TABLE parcels_new RENAME TO parcels;
PRAGMA foreign_keys = ON;
