DROP INDEX accounts_email;
DROP TABLE plans;
