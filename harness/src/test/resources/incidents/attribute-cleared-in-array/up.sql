UPDATE rooms SET places = ARRAY(SELECT ROW(upper(p.street), NULL)::place FROM unnest(places) p);
