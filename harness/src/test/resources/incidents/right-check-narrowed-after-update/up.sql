ALTER TABLE tickets DROP CONSTRAINT tickets_state;
ALTER TABLE tickets ADD CONSTRAINT tickets_state CHECK (state IN ('open', 'done', 'held'));
