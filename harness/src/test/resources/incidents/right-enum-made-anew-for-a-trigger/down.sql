DELETE FROM alerts WHERE kind = 'c';
DELETE FROM logs WHERE kind = 'c';
ALTER TYPE kind RENAME TO kind_old;
CREATE TYPE kind AS ENUM ('a', 'b');
ALTER TABLE alerts ALTER kind TYPE kind USING kind::text::kind;
ALTER TABLE logs ALTER kind TYPE kind USING kind::text::kind;
DROP TYPE kind_old;
