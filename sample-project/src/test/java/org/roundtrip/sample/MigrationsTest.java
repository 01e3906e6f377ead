package org.roundtrip.sample;

import org.roundtrip.junit.MigrationRoundTrip;

@MigrationRoundTrip("src/main/resources/db/revisions")
class MigrationsTest {}
