package org.roundtrip.schema.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table that takes rows.
 *
 * @param columns in the table's order
 * @param keys the primary key first
 * @param checks its own, then those of its columns' domains
 * @param exclusions the names of EXCLUDE constraints
 * @param triggers the names of its triggers
 * @param partitionOf the partitioned table that it is a part of, or null
 * @param partitionedBy how it is partitioned, such as {@code RANGE (d)}, or null
 * @param partitionBound which rows it takes as a part, as the snapshot has it, or null
 * @param autoincrement whether SQLite never gives a number twice
 * @param strict whether SQLite holds it to its types; always true on PostgreSQL
 */
public record Table(
    TableName name,
    List<Column> columns,
    List<Key> keys,
    List<ForeignKey> foreignKeys,
    List<CheckConstraint> checks,
    List<String> exclusions,
    List<String> triggers,
    @Nullable TableName partitionOf,
    @Nullable String partitionedBy,
    @Nullable String partitionBound,
    boolean autoincrement,
    boolean strict) {

  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    foreignKeys = List.copyOf(foreignKeys);
    checks = List.copyOf(checks);
    exclusions = List.copyOf(exclusions);
    triggers = List.copyOf(triggers);
  }

  /** The columns of each key that tells rows apart by its columns alone, the primary key first. */
  public List<List<String>> identities() {
    return keys.stream().filter(Key::isPlain).map(Key::columns).toList();
  }

  /** The columns that get the next number by themselves. */
  public List<Column> countedColumns() {
    return columns.stream().filter(Column::isCounted).toList();
  }

  /** The same table with only the keys that lie in these columns. */
  public Table withKeysIn(Set<String> some) {
    return new Table(
        name,
        columns,
        keys.stream().filter(key -> some.containsAll(key.columns())).toList(),
        foreignKeys,
        checks,
        exclusions,
        triggers,
        partitionOf,
        partitionedBy,
        partitionBound,
        autoincrement,
        strict);
  }

  /** Whether there is a column of this name. */
  public boolean has(String wanted) {
    return column(wanted).isPresent();
  }

  /** The names of the columns. */
  public Set<String> columnNames() {
    return columns.stream().map(Column::name).collect(Collectors.toSet());
  }

  /** A column by its name. */
  public Optional<Column> column(String wanted) {
    return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
  }

  /** The primary key, if there is one. */
  public Optional<Key> primaryKey() {
    return keys.stream().filter(Key::primary).findFirst();
  }
}
