CREATE INDEX logs_at ON logs (at);
