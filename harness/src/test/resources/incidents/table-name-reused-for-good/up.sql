ALTER TABLE pages RENAME TO legacy_pages;
ALTER TABLE drafts RENAME TO pages;
