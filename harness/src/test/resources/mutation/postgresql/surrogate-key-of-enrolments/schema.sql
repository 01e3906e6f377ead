CREATE TABLE enrolments (student text NOT NULL, course text NOT NULL, grade integer, CONSTRAINT enrolments_key PRIMARY KEY (student, course));
