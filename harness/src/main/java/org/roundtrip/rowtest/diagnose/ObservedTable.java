package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.CompositeColumns;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.State;

/**
 * One table during a case. A moment is null if the case did not affected it or the table did not
 * exist.
 */
record ObservedTable(
    RevisionUnderTest revision, CaseObservation seen, TableName name, GeneratedKeys generated) {

  ObservedTable(RevisionUnderTest revision, CaseObservation seen, TableName name) {
    this(revision, seen, name, GeneratedKeys.of(revision, name));
  }

  /** The table at one moment. */
  record Content(TableRows rows, Table table) {

    Content withRows(TableRows others) {
      return new Content(others, table);
    }

    /** The content without some columns, which are compared with no other. */
    private Content without(Set<String> columns) {
      return new Content(
          rows,
          table.withColumns(
              table.columns().stream().filter(c -> !columns.contains(c.name())).toList()));
    }

    /** A snapshot without rows has no columns; uses those of the other moment. */
    private TableRows rowsBeside(Content other) {
      return rows.rows().isEmpty() ? new TableRows(other.rows.columns(), List.of()) : rows;
    }
  }

  @Nullable Content before() {
    return content(seen.before(), revision.before());
  }

  @Nullable Content upgraded() {
    return content(seen.upgraded(), revision.after());
  }

  /** After rows were added to the upgraded database. */
  @Nullable Content later() {
    return content(seen.later(), revision.after());
  }

  @Nullable Content back() {
    return content(seen.back(), revision.back());
  }

  @Nullable Content again() {
    return content(seen.again(), revision.after());
  }

  /** The result of the declared query after the upgrade; null if there is none. */
  @Nullable TableRows declared() {
    TableRows result = seen.queryResults().get(name);
    Table known = revision.before().tables().get(name);
    return result == null || known == null ? result : CompositeColumns.expand(result, known);
  }

  /** The rows that migrations wrote, identified as in a change. */
  MigrationRows migrationRows(@Nullable State state, TableChange change) {
    return migrationRows(state, change.identity());
  }

  /**
   * @param identity the columns that identify rows; empty if all columns are needed
   */
  MigrationRows migrationRows(@Nullable State state, List<String> identity) {
    TableModel model = state == revision.seen().after() ? revision.after() : revision.before();
    return MigrationRows.of(state, model.tables().get(name), name, generated, identity);
  }

  /** The changed values, except those in rows that migrations wrote. */
  List<CellChange> generatedCells(TableChange change) {
    MigrationRows before = migrationRows(revision.seen().before(), change);
    return change.changed().stream().filter(cell -> !before.contains(cell.key())).toList();
  }

  /** Whether triggers insert rows into the table that the upgrade does not insert itself. */
  boolean isFilledByTriggers() {
    return revision.isFilledByTriggers(name);
  }

  /** Compares the rows of two moments; null if one of them is null. */
  @Nullable TableChange compare(@Nullable Content was, @Nullable Content is) {
    return was == null || is == null
        ? null
        : TableChange.compare(
            name, was.rowsBeside(is), was.table, is.rowsBeside(was), is.table, revision.engine());
  }

  /** Whether the upgrade gives the name to another table. */
  boolean isReplaced() {
    return revision.reusedNames().contains(name);
  }

  /**
   * Compares the rows before the upgrade or after the downgrade with rows in between, without the
   * columns whose names belong to others there; null if one of them is null or the whole table is
   * another one.
   */
  @Nullable TableChange compareAcross(@Nullable Content was, @Nullable Content is) {
    if (isReplaced()) {
      return null;
    }
    Set<String> reused = revision.reusedNames().columns(name);
    return reused.isEmpty() || is == null ? compare(was, is) : compare(was, is.without(reused));
  }

  private @Nullable Content content(@Nullable RowSnapshot snapshot, TableModel model) {
    Table known = model.tables().get(name);
    return snapshot == null || known == null
        ? null
        : new Content(
            generated.without(CompositeColumns.expand(CaseObservation.rows(snapshot, name), known)),
            generated.without(CompositeColumns.expand(known)));
  }
}
