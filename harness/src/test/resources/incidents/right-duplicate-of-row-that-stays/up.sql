DELETE FROM follows WHERE id NOT IN (SELECT min(id) FROM follows GROUP BY who, whom);
CREATE UNIQUE INDEX follows_unique ON follows (who, whom);
