DROP TYPE mood CASCADE;
CREATE TYPE mood AS ENUM ('sad', 'happy');
ALTER TABLE people ADD COLUMN mood mood;
