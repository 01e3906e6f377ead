DELETE FROM rooms WHERE capacity IS NULL;
CREATE INDEX rooms_capacity ON rooms (capacity);
