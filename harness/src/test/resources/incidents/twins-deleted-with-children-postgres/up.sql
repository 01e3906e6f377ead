DELETE FROM instances a USING instances b WHERE a.id > b.id AND a.domain = b.domain;
ALTER TABLE instances ADD CONSTRAINT instances_domain UNIQUE (domain);
