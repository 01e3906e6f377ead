ALTER TABLE instances DROP CONSTRAINT instances_domain;
