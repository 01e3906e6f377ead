package org.roundtrip.rowtest;

import java.util.ArrayDeque;
import java.util.Deque;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.Shape;
import org.roundtrip.schema.table.Shapes;

/**
 * The shapes of the last few schemas. A revision begins where the one before it ended, and a
 * downgrade leads back to where the upgrade began. For one thread.
 */
final class KnownShapes {

  private static final int KEPT = 4;

  private final Deque<Known> known = new ArrayDeque<>();

  private record Known(SchemaSnapshot schema, Shape shape) {}

  Shape of(Engine engine, SchemaSnapshot schema) {
    for (Known one : known) {
      if (one.schema == schema || one.schema.equals(schema)) {
        return one.shape;
      }
    }
    Shape shape = Shapes.of(engine, schema);
    known.addFirst(new Known(schema, shape));
    if (known.size() > KEPT) {
      known.removeLast();
    }
    return shape;
  }
}
