ALTER TABLE pages RENAME TO drafts;
DELETE FROM legacy_pages;
ALTER TABLE legacy_pages RENAME TO pages;
