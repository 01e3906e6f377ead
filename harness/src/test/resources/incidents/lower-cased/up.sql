UPDATE mailboxes SET address = lower(address);
