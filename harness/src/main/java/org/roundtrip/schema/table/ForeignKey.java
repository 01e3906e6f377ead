package org.roundtrip.schema.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * A foreign key.
 *
 * @param columns the columns that refer, in order
 * @param target the table that is referred to
 * @param targetColumns its columns, in the same order; where the text names none, its primary key;
 *     empty when there is no such table, which SQLite allows
 * @param deferrable whether it can be left to the end of a transaction by itself
 * @param full whether either all columns are NULL or none is
 * @param onDelete what happens when the row that is referred to is deleted
 */
public record ForeignKey(
    String name,
    List<String> columns,
    TableName target,
    List<String> targetColumns,
    boolean deferrable,
    boolean full,
    Action onDelete) {

  /** What happens to the rows that refer to a row that is deleted. */
  public enum Action {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /** The words that say it, after others. */
    String[] words(String... before) {
      return Stream.concat(Stream.of(before), Stream.of(name().split("_"))).toArray(String[]::new);
    }
  }

  /** Copies the lists. */
  public ForeignKey {
    columns = List.copyOf(columns);
    targetColumns = List.copyOf(targetColumns);
  }

  /** Whether each column is known to refer to one. */
  public boolean isWhole() {
    return columns.size() == targetColumns.size();
  }

  /** Whether the same columns refer to the same columns, whatever else differs. */
  public boolean joinsAs(ForeignKey other) {
    return columns.equals(other.columns)
        && target.equals(other.target)
        && targetColumns.equals(other.targetColumns);
  }
}
