package org.roundtrip.rowtest;

import java.util.ArrayDeque;
import java.util.Deque;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableModelReader;

/**
 * Caches the table models of the last few schemas. A revision starts with the schema of its parent,
 * and a downgrade returns to it. Not thread-safe.
 */
final class TableModelCache {

  private static final int KEPT = 4;

  private final Deque<Known> known = new ArrayDeque<>();

  private record Known(SchemaSnapshot schema, TableModel model) {}

  TableModel of(Engine engine, SchemaSnapshot schema) {
    for (Known one : known) {
      if (one.schema == schema || one.schema.equals(schema)) {
        return one.model;
      }
    }
    TableModel model = TableModelReader.of(engine, schema);
    known.addFirst(new Known(schema, model));
    if (known.size() > KEPT) {
      known.removeLast();
    }
    return model;
  }
}
