DROP TABLE medias;
