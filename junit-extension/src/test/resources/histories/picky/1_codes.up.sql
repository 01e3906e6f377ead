CREATE TABLE codes (id integer PRIMARY KEY, code text NOT NULL CHECK (substr(code, 1, instr(code, '-') - 1) = substr(code, instr(code, '-') + 1) AND instr(code, '-') > 1));
