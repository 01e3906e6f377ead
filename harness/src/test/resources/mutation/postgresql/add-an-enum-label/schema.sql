CREATE TYPE task_status AS ENUM ('open', 'done');
CREATE TABLE tasks (id bigint PRIMARY KEY, title text NOT NULL, status task_status NOT NULL DEFAULT 'open');
