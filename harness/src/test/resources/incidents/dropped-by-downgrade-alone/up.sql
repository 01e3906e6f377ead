UPDATE notes SET message = '' WHERE message IS NULL;
