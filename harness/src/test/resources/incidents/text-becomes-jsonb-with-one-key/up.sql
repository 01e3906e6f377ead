ALTER TABLE events ALTER COLUMN payload TYPE jsonb USING jsonb_build_object('kind', payload::jsonb -> 'kind');
