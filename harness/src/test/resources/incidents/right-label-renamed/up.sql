ALTER TABLE contents DROP CONSTRAINT kinds;
UPDATE contents SET kind = 'ebook' WHERE kind = 'book';
ALTER TABLE contents ADD CONSTRAINT kinds CHECK (kind IN ('ebook', 'film'));
