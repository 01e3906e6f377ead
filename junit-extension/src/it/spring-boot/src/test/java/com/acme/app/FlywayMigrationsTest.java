package com.acme.app;

import org.roundtrip.junit.MigrationRoundTrip;

@MigrationRoundTrip(
    value = "src/main/resources/db/migration",
    databases = {"sqlite", "postgresql"})
class FlywayMigrationsTest {}
