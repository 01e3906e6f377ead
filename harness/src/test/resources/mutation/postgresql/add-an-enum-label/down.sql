UPDATE tasks SET status = 'open' WHERE status = 'paused';
ALTER TABLE tasks ALTER COLUMN status DROP DEFAULT;
ALTER TYPE task_status RENAME TO task_status_with_paused;
CREATE TYPE task_status AS ENUM ('open', 'done');
ALTER TABLE tasks ALTER COLUMN status TYPE task_status USING status::text::task_status;
ALTER TABLE tasks ALTER COLUMN status SET DEFAULT 'open';
DROP TYPE task_status_with_paused;
