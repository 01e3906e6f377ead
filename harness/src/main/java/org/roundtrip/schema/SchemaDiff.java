package org.roundtrip.schema;

import java.util.List;

/** The differences between two snapshots. */
public record SchemaDiff(List<Change> changes) {

  private static final SchemaDiff NONE = new SchemaDiff(List.of());

  /** Copies the list. */
  public SchemaDiff {
    changes = List.copyOf(changes);
  }

  /** Compares the earlier snapshot with the current one. */
  public static SchemaDiff between(SchemaSnapshot before, SchemaSnapshot now) {
    if (before == now) {
      return NONE;
    }
    List<Change> changes = SnapshotComparison.changes(before, now);
    if (changes.isEmpty()) {
      return NONE;
    }
    changes = ColumnOrder.withoutShifts(changes, before, now);
    return new SchemaDiff(RenamedObjects.paired(changes, before, now));
  }

  /** The changes with this weight. */
  public List<Change> of(Change.Weight weight) {
    return changes.stream().filter(change -> change.weight() == weight).toList();
  }

  /** Whether the snapshots are exactly equal. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }
}
