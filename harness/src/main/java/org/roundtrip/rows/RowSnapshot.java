package org.roundtrip.rows;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtrip.schema.table.TableName;

/**
 * The rows of all tables at one moment, without empty tables. Immutable.
 *
 * @param tables the tables with their rows
 * @param large the tables with too many rows for a snapshot
 */
public record RowSnapshot(
    SortedMap<TableName, TableRows> tables, SortedMap<TableName, LargeTable> large) {

  /** Wraps the maps, which must not be changed afterwards. */
  public RowSnapshot {
    tables = Collections.unmodifiableSortedMap(tables);
    large = Collections.unmodifiableSortedMap(large);
  }

  /** A snapshot without large tables. */
  public RowSnapshot(SortedMap<TableName, TableRows> tables) {
    this(tables, Collections.emptySortedMap());
  }

  /** A snapshot of no rows. */
  public static RowSnapshot empty() {
    return new RowSnapshot(new TreeMap<>());
  }

  boolean holds(TableName table) {
    return tables.containsKey(table) || large.containsKey(table);
  }

  boolean isEmpty() {
    return tables.isEmpty() && large.isEmpty();
  }

  long count(TableName table) {
    LargeTable many = large.get(table);
    return many == null
        ? tables.getOrDefault(table, TableRows.NONE).rows().size()
        : many.print().rows();
  }
}
