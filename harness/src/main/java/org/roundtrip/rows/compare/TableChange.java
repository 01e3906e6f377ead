package org.roundtrip.rows.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.roundtrip.dialect.Engine;
import org.roundtrip.rows.TableRows;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

/**
 * The change of the rows of a table between two moments.
 *
 * @param identity the columns that identify its rows; empty if all columns are needed
 * @param lost rows that were there before
 * @param extra rows that were not there before
 * @param changed changed cells of remaining rows, in the comparable columns
 */
public record TableChange(
    TableName table,
    List<String> identity,
    List<LostRow> lost,
    List<ExtraRow> extra,
    List<CellChange> changed) {

  /**
   * A row that no longer exists.
   *
   * @param values its values, by column
   */
  public record LostRow(SortedMap<String, String> values) {}

  /**
   * A new row.
   *
   * @param values its values, by column
   */
  public record ExtraRow(SortedMap<String, String> values) {}

  /**
   * A changed value.
   *
   * @param key the values that identify its row, as before the change: those of the identity, or of
   *     all comparable columns if there is none
   */
  public record CellChange(SortedMap<String, String> key, String column, String was, String now) {

    /** Compares the keys, or the old values if the keys have different columns. */
    private boolean isInRowOf(CellChange other) {
      return key.keySet().equals(other.key.keySet())
          ? key.equals(other.key)
          : was.equals(other.was);
    }
  }

  /** Copies the lists. */
  public TableChange {
    identity = List.copyOf(identity);
    lost = List.copyOf(lost);
    extra = List.copyOf(extra);
    changed = List.copyOf(changed);
  }

  /** Compares the rows of a table at two moments. */
  public static TableChange compare(
      TableName table,
      TableRows before,
      Table tableBefore,
      TableRows now,
      Table tableNow,
      Engine engine) {
    ValueEquality equality = engine.part(ValueEquality.class);
    TableVersion was = TableVersion.of(before, tableBefore);
    TableVersion is = TableVersion.of(now, tableNow);
    List<String> carried = ComparableColumns.of(was, is, equality).columns();
    RowIdentity identity = RowIdentity.of(was, is, new ComparableColumns(carried));
    if (was.equals(is)) {
      return new TableChange(table, identity.columns(), List.of(), List.of(), List.of());
    }
    RowMatcher pairing =
        identity.isMultiset()
            ? RowMatcher.byContent(was, is, carried, equality)
            : RowMatcher.byKey(was, is, identity.columns(), carried, equality);
    List<String> key = identity.isMultiset() ? carried : identity.columns();
    return new TableChange(
        table,
        identity.columns(),
        pairing.lost().stream().map(row -> new LostRow(was.row(row))).toList(),
        pairing.extra().stream().map(row -> new ExtraRow(is.row(row))).toList(),
        changed(was, is, pairing, key, carried));
  }

  /** Whether no row changed. */
  public boolean isEmpty() {
    return lost.isEmpty() && extra.isEmpty() && changed.isEmpty();
  }

  /** Whether a row is lost. */
  public boolean hasLost(SortedMap<String, String> row) {
    return lost.stream().anyMatch(other -> other.values().equals(row));
  }

  /** Whether a cell that changed in another comparison changed in this one. */
  public boolean hasChanged(CellChange cell) {
    return changed.stream()
        .anyMatch(other -> other.column().equals(cell.column()) && other.isInRowOf(cell));
  }

  /** Whether a cell that changed in another comparison changed in this one, or its row is lost. */
  public boolean affects(CellChange cell) {
    return hasChanged(cell) || hasLostRowOf(cell);
  }

  /** The same as {@link #affects}, but identifies the row by its key alone. */
  public boolean affectsByKey(CellChange cell) {
    return changed.stream()
            .anyMatch(
                other -> other.column().equals(cell.column()) && other.key().equals(cell.key()))
        || hasLostRowOf(cell);
  }

  private boolean hasLostRowOf(CellChange cell) {
    return lost.stream()
        .anyMatch(row -> row.values().entrySet().containsAll(cell.key().entrySet()));
  }

  private static List<CellChange> changed(
      TableVersion was,
      TableVersion is,
      RowMatcher pairing,
      List<String> key,
      List<String> carried) {
    List<CellChange> changed = new ArrayList<>();
    for (RowMatcher.Pair pair : pairing.pairs()) {
      for (String column : carried) {
        if (!pairing.isSame(pair.before(), pair.now(), column)) {
          changed.add(
              new CellChange(
                  was.named(pair.before(), key),
                  column,
                  was.value(pair.before(), column),
                  is.value(pair.now(), column)));
        }
      }
    }
    return changed;
  }
}
