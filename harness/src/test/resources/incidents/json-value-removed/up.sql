UPDATE events SET payload = json_set(payload, '$.b', 1);
