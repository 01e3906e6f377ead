-- no transaction
ALTER TYPE task_status ADD VALUE 'paused';
