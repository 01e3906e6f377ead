DROP INDEX rooms_capacity;
