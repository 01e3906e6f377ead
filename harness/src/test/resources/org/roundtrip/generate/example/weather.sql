-- Two tables with tight numeric CHECKs, as in NistWeather.
CREATE TABLE station (id integer PRIMARY KEY, city varchar(20), state char(2), lat_n integer NOT NULL CHECK (lat_n BETWEEN 0 AND 90), long_w integer NOT NULL CHECK (long_w BETWEEN -180 AND 180));
CREATE TABLE stats (id integer NOT NULL REFERENCES station (id), month integer NOT NULL CHECK (month BETWEEN 1 AND 12), temp_f integer NOT NULL CHECK (temp_f BETWEEN 80 AND 150), rain_i integer NOT NULL CHECK (rain_i BETWEEN 0 AND 100), PRIMARY KEY (id, month));
