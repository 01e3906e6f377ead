INSERT INTO eventtype (id, name) VALUES ('evtype_2POKhK6pz91yFxPrGh92s2g38js', 'endpoint.created');
INSERT INTO eventtype (id, name) VALUES ('evtype_2POKhK6QKJWGeDVSWXY2vJgDSQB', 'endpoint.updated');
