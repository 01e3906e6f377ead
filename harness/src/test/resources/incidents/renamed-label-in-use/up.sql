UPDATE contents SET kind = 'ebook' WHERE kind = 'book';
