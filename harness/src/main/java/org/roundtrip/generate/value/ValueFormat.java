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

  /**
   * Whether applications write such a text to columns of a type. An engine that accepts any value
   * in any column accepts more.
   */
  default boolean isWritten(ColumnType type, String text) {
    return true;
  }

  /** The format of an application that writes each column in the one notation of its type. */
  default ValueFormat typed() {
    return this;
  }
}
