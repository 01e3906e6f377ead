DELETE FROM labels WHERE id NOT IN (SELECT min(id) FROM labels GROUP BY name);
CREATE UNIQUE INDEX labels_name ON labels (name);
