CREATE TABLE enrolments (
  student text NOT NULL,
  course text NOT NULL,
  grade integer,
  PRIMARY KEY (student, course)
);
