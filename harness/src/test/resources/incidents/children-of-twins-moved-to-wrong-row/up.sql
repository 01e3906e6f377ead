UPDATE blogs SET instance_id = (SELECT min(id) FROM instances);
DELETE FROM instances WHERE id NOT IN (SELECT min(id) FROM instances GROUP BY domain);
CREATE UNIQUE INDEX instances_domain ON instances (domain);
