UPDATE alerts SET url = replace(url, '/crashes/', '/errors/') WHERE url LIKE '%/crashes/%';
