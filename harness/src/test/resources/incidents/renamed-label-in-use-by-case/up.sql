UPDATE contents SET kind = CASE kind WHEN 'book' THEN 'ebook' WHEN 'movie' THEN 'film' ELSE kind END;
