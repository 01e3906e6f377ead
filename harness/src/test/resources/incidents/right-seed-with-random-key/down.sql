DELETE FROM event_types WHERE id = 'evtype_2POKhK6pz91yFxPrGh92s2g38js';
DELETE FROM event_types WHERE id = '7d1c9a52-4f0e-4b0a-9d3e-5a1f2b3c4d5e';
