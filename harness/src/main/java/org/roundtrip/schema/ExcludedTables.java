package org.roundtrip.schema;

import java.util.Set;
import java.util.SortedMap;

/**
 * Tables that are not part of the schema, such as the migration tool's tables, including their
 * parts.
 *
 * @param tables the table names, without a schema
 */
public record ExcludedTables(Set<String> tables) {

  /** Copies the set. */
  public ExcludedTables {
    tables = Set.copyOf(tables);
  }

  /** Whether an object is an excluded table, a part of one, or a sequence that one owns. */
  public boolean contains(ObjectId id, SortedMap<String, String> attributes) {
    return switch (id.kind()) {
      case TABLE -> tables.contains(id.name());
      case SEQUENCE -> tables.contains(owner(attributes.getOrDefault(Attribute.OWNED_BY, "")));
      default -> !id.parent().isEmpty() && tables.contains(id.parent());
    };
  }

  /** The table of a column in the format {@code schema.table.column}, or empty. */
  private static String owner(String column) {
    String[] parts = column.split("\\.");
    return parts.length < 2 ? "" : parts[parts.length - 2];
  }
}
