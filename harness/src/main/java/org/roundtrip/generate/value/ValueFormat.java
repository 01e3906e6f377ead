package org.roundtrip.generate.value;

import java.util.List;
import org.roundtrip.schema.table.ColumnType;

/** How one engine writes values, and which of them it alone has. */
public interface ValueFormat {

  /** Writes a text as a value of a type. */
  String literal(ColumnType type, String text);

  /** Writes a truth value. */
  String literal(boolean truth);

  /** The values at the limits of a type that not every engine has. */
  List<Sample> edges(ColumnType type);
}
