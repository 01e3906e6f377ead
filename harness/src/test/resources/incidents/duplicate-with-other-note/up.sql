DELETE FROM follows a USING follows b WHERE a.id > b.id AND a.who = b.who AND a.whom = b.whom;
ALTER TABLE follows ADD CONSTRAINT follows_unique UNIQUE (who, whom);
