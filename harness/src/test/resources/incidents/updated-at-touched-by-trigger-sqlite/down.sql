DROP INDEX articles_title;
