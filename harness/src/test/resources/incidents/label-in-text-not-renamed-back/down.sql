UPDATE alerts SET url = replace(url, '/errors/', '/failures/') WHERE url LIKE '%/errors/%';
