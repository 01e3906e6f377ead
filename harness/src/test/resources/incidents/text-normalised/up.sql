UPDATE artists SET name = normalize(name, NFC);
