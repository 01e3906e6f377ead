CREATE TABLE enrolments_old (
  student text NOT NULL,
  course text NOT NULL,
  grade integer,
  PRIMARY KEY (student, course)
);
INSERT INTO enrolments_old (student, course, grade) SELECT student, course, grade FROM enrolments;
DROP TABLE enrolments;
ALTER TABLE enrolments_old RENAME TO enrolments;
