package org.roundtrip.schema.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column. A domain is represented by its base type.
 *
 * @param declared the type in the server's notation, such as {@code character varying(20)}; for a
 *     domain, the base type
 * @param family the kind of values
 * @param length the maximum number of characters, bits or bytes; -1 if unlimited
 * @param precision for numeric, the maximum number of digits; for times, the number of digits of
 *     fractional seconds; -1 if unlimited
 * @param scale for numeric, the number of digits after the decimal point
 * @param labels for an enum, its labels in order
 * @param element the element type of an array, or the subtype of a range or multirange
 * @param fields the fields of a composite type
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

  /** The domain's name, or the declared type if there is no domain. */
  public String name() {
    return domain == null ? declared : domain;
  }

  /** Creates a type without limits and parts. */
  public static ColumnType of(String declared, TypeFamily family) {
    return new ColumnType(declared, family, -1, -1, 0, List.of(), null, List.of(), null);
  }
}
