UPDATE contents SET kind = 'book' WHERE kind = 'ebook';
