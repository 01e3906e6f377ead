package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.Revision;
import org.roundtrip.rowtest.CaseToken;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.rowtest.RowTestReport;

/** Finds row settings that had no effect or were wrong. Thread-safe. */
final class Notices {

  private final RowSettings rows;
  private final Map<Revision, Boolean> lossy = new HashMap<>();
  private final UnusedNames unused;
  private final boolean whole;
  private final TreeSet<String> otherSchemas = new TreeSet<>();

  /**
   * @param whole whether the run tests the whole history, so that a name that does not occur in it
   *     is wrong
   */
  Notices(RowSettings rows, boolean whole) {
    this.rows = rows;
    this.whole = whole;
    this.unused = new UnusedNames(rows);
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
    CaseToken only = rows.only();
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
    if (whole && rows.generated()) {
      all.addAll(unused.notices());
    }
    return all;
  }
}
