package org.roundtrip.generate.value;

import java.util.List;
import org.roundtrip.schema.table.ColumnType;

/** The notation of values in one engine, and the values that only this engine has. */
public interface ValueFormat {

  /** Writes a text as a literal of a type. */
  String literal(ColumnType type, String text);

  /** Writes a boolean. */
  String literal(boolean truth);

  /** The values at the limits of a type that are specific to the engine. */
  List<Sample> edges(ColumnType type);
}
