package org.roundtrip.schema.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table that can store rows.
 *
 * @param columns in the table's order
 * @param keys the primary key first
 * @param checks the table's checks, then those of its columns' domains
 * @param exclusions the names of EXCLUDE constraints
 * @param triggers the names of the triggers
 * @param partitionOf the partitioned table of which it is a partition, or null
 * @param partitionedBy the partition key, such as {@code RANGE (d)}, or null
 * @param partitionBound the partition bound in the snapshot, or null
 * @param autoincrement whether SQLite never reuses a rowid
 * @param strict whether the engine enforces the column types; always true on PostgreSQL
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

  /** The columns of each key that identifies rows by its columns alone, the primary key first. */
  public List<List<String>> identities() {
    return keys.stream().filter(Key::isPlain).map(Key::columns).toList();
  }

  /** The columns that the database numbers automatically. */
  public List<Column> countedColumns() {
    return columns.stream().filter(Column::isAutoIncremented).toList();
  }

  /** The same table with only the keys within these columns. */
  public Table withKeysIn(Set<String> some) {
    return with(columns, keys.stream().filter(key -> some.containsAll(key.columns())).toList());
  }

  /** The same table with other columns. */
  public Table withColumns(List<Column> others) {
    return with(others, keys);
  }

  private Table with(List<Column> someColumns, List<Key> someKeys) {
    return new Table(
        name,
        someColumns,
        someKeys,
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
