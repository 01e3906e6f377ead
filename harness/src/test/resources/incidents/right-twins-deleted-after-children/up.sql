UPDATE blogs SET instance_id = (SELECT min(b.id) FROM instances a JOIN instances b ON a.domain = b.domain WHERE a.id = blogs.instance_id);
DELETE FROM instances WHERE id NOT IN (SELECT min(id) FROM instances GROUP BY domain);
CREATE UNIQUE INDEX instances_domain ON instances (domain);
