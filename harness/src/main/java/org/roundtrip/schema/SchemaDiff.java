package org.roundtrip.schema;

import java.util.List;

/** What differs between two snapshots. */
public record SchemaDiff(List<Change> changes) {

  /** Copies the list. */
  public SchemaDiff {
    changes = List.copyOf(changes);
  }

  /** Compares what was there before with what is there now. */
  public static SchemaDiff between(SchemaSnapshot before, SchemaSnapshot now) {
    throw new UnsupportedOperationException("under way");
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
