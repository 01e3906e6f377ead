package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.Revision;
import org.roundtrip.rowtest.CaseToken;
import org.roundtrip.rowtest.RowTestReport;

/** Finds row settings that had no effect or were wrong. Thread-safe. */
final class Notices {

  private final Map<Revision, Boolean> lossy = new HashMap<>();
  private final UnusedNames unused;
  private final boolean reportsUnused;
  private final @Nullable CaseToken only;
  private final TreeSet<String> otherSchemas = new TreeSet<>();

  /**
   * @param names the names in the row settings
   * @param reportsUnused whether a name that does not occur is wrong, because the run tests the
   *     whole history with generated rows
   * @param only the single case that is tested; null for all
   */
  Notices(UnusedNames.Names names, boolean reportsUnused, @Nullable CaseToken only) {
    this.unused = new UnusedNames(names);
    this.reportsUnused = reportsUnused;
    this.only = only;
  }

  /** Records the result of a revision, of this run or of an earlier one. */
  synchronized void see(Revision revision, RevisionResult result) {
    result.names().forEach(unused::remove);
    if (result.losesRows() != null) {
      lossy.merge(revision, result.losesRows(), Boolean::logicalOr);
    }
  }

  /** Records the row test of a revision. */
  synchronized void tried(Revision revision, Engine engine, RowTestReport report) {
    if (only != null && !only.schema().equals(report.schema())) {
      otherSchemas.add(
          "The case %s was generated for a different schema of %s on %s; its rows may differ."
              .formatted(only, revision.name(), engine.label()));
    }
  }

  /** The notices of the whole run, in a fixed order. */
  synchronized List<String> all() {
    List<String> all = new ArrayList<>();
    lossy.entrySet().stream()
        .filter(entry -> !entry.getValue())
        .map(entry -> entry.getKey().name())
        .sorted()
        .map(name -> name + " is declared lossy, but no rows were lost; delete the declaration.")
        .forEach(all::add);
    all.addAll(otherSchemas);
    if (reportsUnused) {
      all.addAll(unused.notices());
    }
    return all;
  }
}
