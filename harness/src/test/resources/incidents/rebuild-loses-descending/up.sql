DROP INDEX logs_at;
