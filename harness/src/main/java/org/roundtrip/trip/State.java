package org.roundtrip.trip;

import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.schema.SchemaSnapshot;

/** What a database looks like and holds at one moment. */
public record State(SchemaSnapshot schema, RowSnapshot rows) {

  /** The state of a database in which there is nothing. */
  static final State NOTHING = new State(SchemaSnapshot.empty(), RowSnapshot.empty());
}
