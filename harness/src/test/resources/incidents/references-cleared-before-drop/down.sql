DELETE FROM medias;
ALTER TABLE users DROP CONSTRAINT users_avatar;
DROP TABLE medias;
