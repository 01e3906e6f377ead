DROP INDEX labels_name;
