package org.roundtrip.schema.table;

import java.util.Comparator;

/**
 * The name of a table.
 *
 * @param schema empty on SQLite
 */
public record TableName(String schema, String name) implements Comparable<TableName> {

  private static final Comparator<TableName> ORDER =
      Comparator.comparing(TableName::schema).thenComparing(TableName::name);

  @Override
  public int compareTo(TableName other) {
    return ORDER.compare(this, other);
  }

  /** The qualified name, quoted for use in SQL. */
  public String quoted() {
    return schema.isEmpty() ? quote(name) : quote(schema) + "." + quote(name);
  }

  private static String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return schema.isEmpty() || schema.equals("public") ? name : schema + "." + name;
  }
}
