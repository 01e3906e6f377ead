INSERT INTO timeline (post_id, timeline_id) SELECT posts.id, timeline_definition.id FROM posts, timeline_definition WHERE timeline_definition.query = 'all';
