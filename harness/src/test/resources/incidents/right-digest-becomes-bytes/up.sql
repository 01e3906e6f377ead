ALTER TABLE files ALTER COLUMN content_hash TYPE bytea USING decode(content_hash, 'hex');
