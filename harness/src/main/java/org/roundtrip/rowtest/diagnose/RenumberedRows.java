package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rowtest.diagnose.ObservedTable.Content;
import org.roundtrip.schema.table.Column;

/**
 * The rows of a table that remain, but get another generated key, to which other tables refer. They
 * are changed, not lost.
 *
 * @param key the column of the generated key; empty if there is none
 * @param clock the columns whose default is the time, which differs from run to run
 */
record RenumberedRows(Optional<String> key, Set<String> clock, TableRows before, TableRows now) {

  private static final TableRows NO_ROWS = new TableRows(List.of(), List.of());

  static RenumberedRows of(@Nullable Content before, @Nullable Content now) {
    return before == null || now == null
        ? new RenumberedRows(Optional.empty(), Set.of(), NO_ROWS, NO_ROWS)
        : new RenumberedRows(
            before.table().columns().stream()
                .filter(column -> GeneratedKeys.isKey(before.table(), column))
                .map(Column::name)
                .findFirst(),
            before.table().columns().stream()
                .filter(RemainingRows::isFromClock)
                .map(Column::name)
                .collect(Collectors.toSet()),
            before.rows(),
            now.rows());
  }

  /** The change of the key of a row that no longer exists; empty if the row is lost. */
  Optional<CellChange> changeOf(SortedMap<String, String> row) {
    if (key.filter(row::containsKey).filter(column -> row.size() > 1).isEmpty()) {
      return Optional.empty();
    }
    String column = key.get();
    SortedMap<String, String> others = new TreeMap<>(row);
    String was = others.remove(column);
    List<List<String>> same = rows(now, others);
    int at = now.columns().indexOf(column);
    SortedMap<String, String> kept = new TreeMap<>(others);
    kept.keySet().removeAll(clock);
    return at < 0 || same.isEmpty() || same.size() < rows(before, others).size()
        ? Optional.empty()
        : Optional.of(
            new CellChange(kept.isEmpty() ? others : kept, column, was, same.get(0).get(at)));
  }

  private static List<List<String>> rows(TableRows table, SortedMap<String, String> values) {
    List<String> columns = table.columns();
    if (!columns.containsAll(values.keySet())) {
      return List.of();
    }
    Predicate<List<String>> isSame =
        row ->
            values.entrySet().stream()
                .allMatch(
                    value -> row.get(columns.indexOf(value.getKey())).equals(value.getValue()));
    return table.rows().stream().filter(isSame).toList();
  }
}
