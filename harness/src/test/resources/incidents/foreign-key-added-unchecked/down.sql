PRAGMA foreign_keys = OFF;
CREATE TABLE parcels_old (id INTEGER PRIMARY KEY, depot_id INTEGER);
INSERT INTO parcels_old (id, depot_id) SELECT id, depot_id FROM parcels;
DROP TABLE parcels;
ALTER TABLE parcels_old RENAME TO parcels;
PRAGMA foreign_keys = ON;
