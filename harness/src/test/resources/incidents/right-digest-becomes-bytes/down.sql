ALTER TABLE files ALTER COLUMN content_hash TYPE varchar(64) USING encode(content_hash, 'hex');
