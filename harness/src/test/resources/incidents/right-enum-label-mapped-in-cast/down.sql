ALTER TYPE grade RENAME TO grade_new;
CREATE TYPE grade AS ENUM ('pass', 'fail');
ALTER TABLE exams ALTER COLUMN grade TYPE grade
  USING (CASE grade::text WHEN 'honours' THEN 'pass' ELSE grade::text END)::grade;
DROP TYPE grade_new;
