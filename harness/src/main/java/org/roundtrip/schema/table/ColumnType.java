package org.roundtrip.schema.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column's type; a domain is given as the type that is under it.
 *
 * @param declared the type as the server names it, such as {@code character varying(20)}; of a
 *     domain, the type that is under it
 * @param family what kind of values it has
 * @param length the most characters, bits or bytes; -1 for no limit
 * @param precision of a numeric, the most digits; of a time, those of its parts of a second; -1 for
 *     no limit
 * @param scale of a numeric, the digits after the point; 0 if there are none
 * @param labels of an enum, in order
 * @param element of an array, what it holds; of a range or multirange, what it spans
 * @param fields of a composite type
 * @param domain the domain's name with its schema, or null
 */
public record ColumnType(
    String declared,
    TypeFamily family,
    int length,
    int precision,
    int scale,
    List<String> labels,
    @Nullable ColumnType element,
    List<Column> fields,
    @Nullable String domain) {

  /** Copies the lists. */
  public ColumnType {
    labels = List.copyOf(labels);
    fields = List.copyOf(fields);
  }

  /** The domain's name, or else the type as it is declared. */
  public String name() {
    return domain == null ? declared : domain;
  }

  /** A type without limits or parts. */
  public static ColumnType of(String declared, TypeFamily family) {
    return new ColumnType(declared, family, -1, -1, 0, List.of(), null, List.of(), null);
  }
}
