CREATE TYPE task_state AS ENUM ('todo', 'done');
ALTER TABLE tasks ADD COLUMN state task_state NOT NULL DEFAULT 'todo';
