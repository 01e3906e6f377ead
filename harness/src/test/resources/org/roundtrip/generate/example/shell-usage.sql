-- Eight tables in a chain, as in UnixUsage: who worked in which session on which files.
CREATE TABLE department (code varchar(8) PRIMARY KEY, title varchar(50) NOT NULL UNIQUE);
CREATE TABLE course (number integer PRIMARY KEY, department varchar(8) NOT NULL REFERENCES department (code), title varchar(50) NOT NULL);
CREATE TABLE race (code smallint PRIMARY KEY CHECK (code BETWEEN 0 AND 99), label varchar(50));
CREATE TABLE person (login varchar(20) PRIMARY KEY, first_name varchar(30) NOT NULL, last_name varchar(30) NOT NULL, sex char(1) NOT NULL CHECK (sex IN ('f', 'm', 'x')), race smallint REFERENCES race (code), office varchar(20));
CREATE TABLE enrolment (login varchar(20) NOT NULL REFERENCES person (login), course integer NOT NULL REFERENCES course (number), PRIMARY KEY (login, course));
CREATE TABLE session_log (login varchar(20) NOT NULL, course integer NOT NULL, number integer NOT NULL CHECK (number > 0), started date NOT NULL, PRIMARY KEY (login, course, number), FOREIGN KEY (login, course) REFERENCES enrolment (login, course));
CREATE TABLE command_line (login varchar(20) NOT NULL, course integer NOT NULL, session integer NOT NULL, line integer NOT NULL, command varchar(40) NOT NULL CHECK (command <> ''), PRIMARY KEY (login, course, session, line), FOREIGN KEY (login, course, session) REFERENCES session_log (login, course, number));
CREATE TABLE argument (login varchar(20) NOT NULL, course integer NOT NULL, session integer NOT NULL, line integer NOT NULL, position smallint NOT NULL CHECK (position >= 0 AND position < 100), word varchar(60), FOREIGN KEY (login, course, session, line) REFERENCES command_line (login, course, session, line), UNIQUE (login, course, session, line, position));
