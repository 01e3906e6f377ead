ALTER TABLE releases ADD COLUMN build_status BOOLEAN;
UPDATE releases SET build_status = (SELECT b.status FROM builds b WHERE b.release_id = releases.id ORDER BY b.id DESC LIMIT 1);
