UPDATE contents SET kind = CASE kind WHEN 'ebook' THEN 'book' WHEN 'film' THEN 'movie' ELSE kind END;
