package org.roundtrip.sample;

import org.roundtrip.junit.MigrationRoundTrip;

// tag::annotation
@MigrationRoundTrip("src/main/resources/db/revisions")
class MigrationsTest {}
// end::annotation
