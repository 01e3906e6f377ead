package org.roundtrip.project.flyway;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Finds the applied revisions of a chain in Flyway's history table. */
record AppliedMigrations(List<FlywayRevision> chain) {

  /** The revisions in Flyway's history table, including those that a baseline covers. */
  List<FlywayRevision> in(FluentConfiguration flyway) {
    MigrationInfo[] applied = SilentFlyway.run(flyway, loaded -> loaded.info().applied());
    List<MigrationInfo> rows =
        Arrays.stream(applied)
            .filter(info -> info.getState().isApplied() && !info.getState().isFailed())
            .toList();
    return chain.stream().filter(r -> rows.stream().anyMatch(row -> covers(row, r))).toList();
  }

  private static boolean covers(MigrationInfo row, FlywayRevision revision) {
    if (revision.isRepeatable() || row.getVersion() == null) {
      return revision.isRepeatable()
          && row.getVersion() == null
          && row.getDescription().equals(revision.description());
    }
    int order =
        row.getVersion()
            .compareTo(MigrationVersion.fromVersion(Objects.requireNonNull(revision.version())));
    return order == 0 || order > 0 && row.getType().name().contains("BASELINE");
  }
}
