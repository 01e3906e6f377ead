CREATE TYPE grade AS ENUM ('pass', 'fail');
CREATE TABLE exams (id integer PRIMARY KEY, grade grade NOT NULL);
