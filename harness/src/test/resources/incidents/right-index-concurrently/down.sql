DROP INDEX CONCURRENTLY payments_reference;
