DELETE FROM eventtype WHERE id IN (
  'evtype_2POKhK6pz91yFxPrGh92s2g38js', 'evtype_2POKhK6hm0oHxMc3eXrtoeUmWGH', 'evtype_2POKhK6QKJWGeDVSWXY2vJgDSQB');
