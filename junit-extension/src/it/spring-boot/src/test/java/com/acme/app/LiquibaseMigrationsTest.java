package com.acme.app;

import org.roundtrip.junit.MigrationRoundTrip;

@MigrationRoundTrip(
    value = "src/main/resources/db/changelog/changelog.yaml",
    databases = {"sqlite", "postgresql"})
class LiquibaseMigrationsTest {}
