UPDATE titles SET lang = 'en' WHERE lang = 'eng';
