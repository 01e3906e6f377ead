package com.acme.app;

import org.roundtrip.junit.MigrationRoundTrip;

@MigrationRoundTrip(
    value = "src/main/resources/db/revisions",
    databases = {"sqlite", "postgresql"})
class PlainSqlMigrationsTest {}
