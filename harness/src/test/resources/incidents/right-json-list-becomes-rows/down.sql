DROP TABLE post_sizes;
