DROP INDEX subscribers_email;
