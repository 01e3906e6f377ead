ALTER TABLE contents DROP CONSTRAINT kinds, ADD CONSTRAINT kinds CHECK (kind IN ('book', 'ebook'));
UPDATE contents SET kind = 'book' WHERE kind = 'ebook';
