UPDATE blobs SET content = substr(content, 1, length(content));
