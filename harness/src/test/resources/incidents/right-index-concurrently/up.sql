CREATE INDEX CONCURRENTLY payments_reference ON payments (reference);
