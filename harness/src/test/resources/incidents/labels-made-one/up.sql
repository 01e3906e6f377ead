UPDATE contents SET kind = 'ebook' WHERE kind = 'book';
ALTER TABLE contents DROP CONSTRAINT kinds, ADD CONSTRAINT kinds CHECK (kind = 'ebook');
