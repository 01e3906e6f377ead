package org.roundtrip.sample;

import static org.roundtrip.finding.FindingCode.RT101;
import static org.roundtrip.finding.FindingCode.RT103;
import static org.roundtrip.finding.FindingCode.RT104;
import static org.roundtrip.finding.FindingCode.RT105;
import static org.roundtrip.finding.FindingCode.RT109;

import org.roundtrip.finding.Severity;
import org.roundtrip.junit.MigrationRoundTrip;

@MigrationRoundTrip(
    value = "src/main/resources/db/revisions",
    databases = "sqlite",
    checks = {RT101, RT103, RT104, RT105, RT109},
    failOn = Severity.WARNING)
class SchemaOnSqliteTest {}
