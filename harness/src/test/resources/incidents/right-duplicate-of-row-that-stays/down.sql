DROP INDEX follows_unique;
