package org.roundtrip.rowtest;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.schema.table.TableName;

/**
 * The tables on every row of which a migration failed, in each kind of row set. Rows inserted
 * before and after the upgrade count separately, because different scripts fail on them. Not
 * thread-safe.
 */
final class RefusedTables {

  /** Where typical values fail, edges may pass: for example, a text that is a number. */
  private static final Set<Phase> ENOUGH = EnumSet.of(Phase.TYPICAL, Phase.EDGES);

  private final Map<Key, Set<Phase>> phases = new HashMap<>();

  /** Adds a table of a row set. */
  void add(TableName table, boolean later, Phase phase) {
    phases.computeIfAbsent(new Key(table, later), none -> EnumSet.noneOf(Phase.class)).add(phase);
  }

  /** Whether neither typical rows of the table passed nor those with edge values. */
  boolean contains(TableName table, boolean later) {
    return phases.getOrDefault(new Key(table, later), Set.of()).containsAll(ENOUGH);
  }

  private record Key(TableName table, boolean later) {}
}
