ALTER TYPE grade RENAME TO grade_old;
CREATE TYPE grade AS ENUM ('pass', 'fail', 'honours');
ALTER TABLE exams ALTER COLUMN grade TYPE grade USING grade::text::grade;
DROP TYPE grade_old;
