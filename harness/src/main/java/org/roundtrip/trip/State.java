package org.roundtrip.trip;

import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.schema.SchemaSnapshot;

/** The schema and the rows of a database at one moment. */
public record State(SchemaSnapshot schema, RowSnapshot rows) {

  /** The state of an empty database. */
  static final State NOTHING = new State(SchemaSnapshot.empty(), RowSnapshot.empty());
}
