DELETE FROM instances WHERE id NOT IN (SELECT min(id) FROM instances GROUP BY domain);
CREATE UNIQUE INDEX instances_domain ON instances (domain);
