DROP INDEX handles_nocase;
