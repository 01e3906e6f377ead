UPDATE events SET payload = json_remove(payload, '$.b');
