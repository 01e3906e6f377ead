ALTER TABLE enrolments DROP CONSTRAINT enrolments_student_course;
ALTER TABLE enrolments DROP CONSTRAINT enrolments_id;
ALTER TABLE enrolments DROP COLUMN id;
ALTER TABLE enrolments ADD CONSTRAINT enrolments_key PRIMARY KEY (student, course);
