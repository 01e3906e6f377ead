CREATE TABLE people (id INTEGER PRIMARY KEY, phone TEXT, fax TEXT, pager TEXT);
