package org.roundtrip.schema.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * A foreign key.
 *
 * @param columns the referencing columns in order
 * @param target the referenced table
 * @param targetColumns the referenced columns in the same order; the primary key if the definition
 *     has no columns; empty if the table does not exist, which SQLite allows
 * @param deferrable whether this constraint can be deferred individually
 * @param full whether MATCH FULL applies: either all columns are NULL or none is
 * @param onDelete the action if the referenced row is deleted
 */
public record ForeignKey(
    String name,
    List<String> columns,
    TableName target,
    List<String> targetColumns,
    boolean deferrable,
    boolean full,
    Action onDelete) {

  /** The actions on referencing rows if the referenced row is deleted. */
  public enum Action {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /** The SQL keywords of the action. */
    String[] words(String... before) {
      return Stream.concat(Stream.of(before), Stream.of(name().split("_"))).toArray(String[]::new);
    }
  }

  /** Copies the lists. */
  public ForeignKey {
    columns = List.copyOf(columns);
    targetColumns = List.copyOf(targetColumns);
  }

  /** Whether the referenced column of each column is known. */
  public boolean isWhole() {
    return columns.size() == targetColumns.size();
  }

  /** Whether both keys have the same referencing and referenced columns. */
  public boolean joinsAs(ForeignKey other) {
    return columns.equals(other.columns)
        && target.equals(other.target)
        && targetColumns.equals(other.targetColumns);
  }
}
