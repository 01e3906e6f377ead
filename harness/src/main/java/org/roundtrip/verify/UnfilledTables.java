package org.roundtrip.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roundtrip.check.Checks;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Skip;
import org.roundtrip.generate.fill.GenerationResult;
import org.roundtrip.revision.Revision;

/**
 * Remembers the tables for which no row could be generated, so that each is reported for the first
 * revision and counted as skipped for the others. Not thread-safe.
 */
final class UnfilledTables {

  private final Engine engine;
  private final Map<Key, ReportedTable> reported = new LinkedHashMap<>();
  private final Map<Evidence.Items, ReportedTable> takenAway = new LinkedHashMap<>();

  UnfilledTables(Engine engine) {
    this.engine = engine;
  }

  /** A table and the constraint that rejects its rows. */
  record Key(String table, String constraint) {
    static Key of(GenerationResult.Unfilled table) {
      return new Key(table.table().toString(), table.constraint());
    }

    static Key of(Evidence.RefusingTable table) {
      return new Key(table.table(), table.constraint());
    }
  }

  private record ReportedTable(Revision revision, Finding finding) {}

  /** Whether a finding is about a table that was reported before. */
  boolean isReported(Finding finding) {
    return finding.evidence(Evidence.RefusingTable.class).filter(this::isReported).isPresent();
  }

  /** An upgrade that makes inserts impossible is reported, and not also what follows from it. */
  private boolean isReported(Evidence.RefusingTable table) {
    ReportedTable cause = takenAway.get(table.onEvery("INSERT"));
    if (cause != null) {
      reported.putIfAbsent(Key.of(table), cause);
    }
    return reported.containsKey(Key.of(table));
  }

  /** Records the tables of a revision; the ones that were reported before become skips. */
  void record(Revision revision, List<Key> tables, ResultCollector results) {
    tables.stream().filter(reported::containsKey).forEach(key -> results.add(skip(revision, key)));
    for (Finding found : results.findings()) {
      found
          .evidence(Evidence.RefusingTable.class)
          .ifPresent(table -> reported.put(Key.of(table), new ReportedTable(revision, found)));
      if (found.code() == FindingCode.RT703) {
        found
            .evidence(Evidence.Items.class)
            .ifPresent(items -> takenAway.put(items, new ReportedTable(revision, found)));
      }
    }
  }

  /**
   * Adds the tables of another part of the run; a table that both parts reported is reported once.
   */
  void merge(UnfilledTables later, ResultCollector results) {
    later.takenAway.forEach(takenAway::putIfAbsent);
    later.reported.forEach(
        (key, duplicate) -> {
          boolean follows = isReported(duplicate.finding());
          boolean known = reported.putIfAbsent(key, duplicate) != null;
          if (follows || known && duplicate.finding().code() == FindingCode.RT212) {
            results.replace(duplicate.finding(), skip(duplicate.revision(), key));
          }
        });
  }

  private Skip skip(Revision revision, Key key) {
    ReportedTable first = reported.get(key);
    String reason =
        Skip.NO_ROWS
            + "%s; see %s of %s"
                .formatted(key.table(), first.finding().code(), first.revision().name());
    return new Skip(revision.name(), engine, Checks.ROW_GENERATION.sentence(), reason);
  }
}
