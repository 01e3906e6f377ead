DROP INDEX handles_lower;
