UPDATE articles SET title = title;
CREATE INDEX articles_title ON articles (title);
