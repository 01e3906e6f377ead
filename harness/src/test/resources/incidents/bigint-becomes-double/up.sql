ALTER TABLE counters ALTER COLUMN hits TYPE double precision;
