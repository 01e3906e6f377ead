ALTER TABLE contents DROP CONSTRAINT kinds;
UPDATE contents SET kind = 'book' WHERE kind = 'ebook';
ALTER TABLE contents ADD CONSTRAINT kinds CHECK (kind IN ('book', 'film'));
