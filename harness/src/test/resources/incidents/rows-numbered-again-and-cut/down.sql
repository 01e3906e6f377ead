ALTER TABLE item_tags DROP COLUMN note;
