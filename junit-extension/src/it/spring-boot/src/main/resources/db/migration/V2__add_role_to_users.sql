ALTER TABLE users ADD COLUMN role varchar(20) DEFAULT '${role}' NOT NULL;
