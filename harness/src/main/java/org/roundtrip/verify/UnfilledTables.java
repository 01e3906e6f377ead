package org.roundtrip.verify;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roundtrip.check.Checks;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Skip;
import org.roundtrip.generate.fill.GenerationResult;
import org.roundtrip.revision.Revision;

/**
 * Remembers for which tables no row was found, so that each is told of the first revision alone and
 * counted as skipped on the others. For one thread.
 */
final class UnfilledTables {

  private final Engine engine;
  private final Map<Key, Told> told = new LinkedHashMap<>();

  UnfilledTables(Engine engine) {
    this.engine = engine;
  }

  private record Key(String table, String constraint) {
    static Key of(GenerationResult.Unfilled table) {
      return new Key(table.table().toString(), table.constraint());
    }

    static Key of(Evidence.RefusingTable table) {
      return new Key(table.table(), table.constraint());
    }
  }

  private record Told(Revision revision, Finding finding) {}

  /** Those that nothing was told of yet. */
  List<GenerationResult.Unfilled> unknown(List<GenerationResult.Unfilled> tables) {
    Set<Key> seen = new HashSet<>(told.keySet());
    return tables.stream().filter(table -> seen.add(Key.of(table))).toList();
  }

  /** Tells of some tables of a revision; those that are known already are skipped. */
  void tell(Revision revision, List<GenerationResult.Unfilled> tables, ResultCollector own) {
    tables.stream()
        .map(Key::of)
        .filter(told::containsKey)
        .forEach(key -> own.add(skip(revision, key)));
    for (Finding found : own.findings()) {
      found
          .evidence(Evidence.RefusingTable.class)
          .ifPresent(table -> told.put(Key.of(table), new Told(revision, found)));
    }
  }

  /** Takes over what another part of the run has told; what both did is told once. */
  void merge(UnfilledTables later, ResultCollector results) {
    later.told.forEach(
        (key, again) -> {
          if (told.putIfAbsent(key, again) != null) {
            results.replace(again.finding(), skip(again.revision(), key));
          }
        });
  }

  private Skip skip(Revision revision, Key key) {
    String reason =
        "no rows could be generated for %s; see RT212 of %s"
            .formatted(key.table(), told.get(key).revision().name());
    return new Skip(revision.name(), engine, Checks.ROW_GENERATION.sentence(), reason);
  }
}
