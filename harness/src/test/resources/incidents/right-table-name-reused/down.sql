ALTER TABLE pages RENAME TO drafts;
ALTER TABLE legacy_pages RENAME TO pages;
