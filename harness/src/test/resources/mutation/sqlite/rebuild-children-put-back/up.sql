CREATE TABLE members_saved AS SELECT id, team_id FROM members;
CREATE TABLE teams_new (id integer PRIMARY KEY, name text NOT NULL DEFAULT 'nameless');
INSERT INTO teams_new (id, name) SELECT id, name FROM teams;
DROP TABLE teams;
ALTER TABLE teams_new RENAME TO teams;
UPDATE members SET team_id = (SELECT s.team_id FROM members_saved s WHERE s.id = members.id);
DROP TABLE members_saved;
