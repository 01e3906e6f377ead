CREATE TABLE enrolments_new (
  id integer PRIMARY KEY,
  student text NOT NULL,
  course text NOT NULL,
  grade integer,
  UNIQUE (student, course)
);
INSERT INTO enrolments_new (student, course, grade) SELECT student, course, grade FROM enrolments ORDER BY student, course;
DROP TABLE enrolments;
ALTER TABLE enrolments_new RENAME TO enrolments;
