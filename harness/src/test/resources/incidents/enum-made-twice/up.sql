CREATE TYPE role AS ENUM ('reader', 'writer', 'owner');
ALTER TABLE grants ADD COLUMN second role;
