UPDATE alerts SET url = replace(url, '/errors/', '/crashes/') WHERE url LIKE '%/errors/%';
