package org.roundtrip.schema;

import java.util.List;

/** What differs between two snapshots. */
public record SchemaDiff(List<Change> changes) {

  private static final SchemaDiff NONE = new SchemaDiff(List.of());

  /** Copies the list. */
  public SchemaDiff {
    changes = List.copyOf(changes);
  }

  /** Compares what was there before with what is there now. */
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

  /** The changes of one weight. */
  public List<Change> of(Change.Weight weight) {
    return changes.stream().filter(change -> change.weight() == weight).toList();
  }

  /** Whether the two are equal to the last letter. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }
}
