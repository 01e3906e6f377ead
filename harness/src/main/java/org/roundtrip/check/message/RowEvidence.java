package org.roundtrip.check.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ForeignKeyMode;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Evidence.RowDifferences;
import org.roundtrip.finding.Evidence.TableDifference;
import org.roundtrip.finding.FailingRows;
import org.roundtrip.finding.FailingRows.Grid;
import org.roundtrip.finding.FailingRows.RowSet;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.project.ForeignKeyModes;
import org.roundtrip.rows.RowAccess;
import org.roundtrip.rows.RowDiff;
import org.roundtrip.rows.compare.VolatileValues;
import org.roundtrip.rowtest.Case;
import org.roundtrip.rowtest.RelevantTables;
import org.roundtrip.rowtest.RowTestReport.Shown;
import org.roundtrip.schema.table.TableName;

/** Turns rows into evidence. */
public final class RowEvidence {

  private RowEvidence() {}

  /** The rows that differ. */
  public static RowDifferences of(RowDiff diff) {
    return new RowDifferences(diff.tables().stream().map(RowEvidence::difference).toList());
  }

  /**
   * The rows that reproduce a symptom.
   *
   * @param mode whether foreign keys are enforced while the project's migrations run
   */
  public static FailingRows of(Shown shown, Engine engine, ForeignKeyMode mode) {
    RelevantTables tables = shown.tables();
    String about =
        Stream.of(tables.about(), tables.before(), tables.after())
            .flatMap(List::stream)
            .map(TableName::toString)
            .findFirst()
            .orElse("no-table");
    return new FailingRows(
        about,
        new RowSet(grids(shown.rows().before()), shown.before()),
        new RowSet(grids(shown.rows().after()), shown.after()),
        new FailingRows.Tables(
            quoted(tables.before()), quoted(tables.after()), quoted(tables.back())),
        session(shown.token().chosen(), engine, mode),
        shown.probes(),
        shown.minimal());
  }

  private static @Nullable String session(Case chosen, Engine engine, ForeignKeyMode mode) {
    if (chosen.isInSecondTimeZone()) {
      return engine.part(RowAccess.class).secondTimeZone().orElse(null);
    }
    if (chosen.isWithForeignKeys()) {
      return engine.part(ForeignKeyModes.class).statement(true);
    }
    return mode.session().isEmpty() ? null : mode.session();
  }

  private static TableDifference difference(RowDiff.TableDiff diff) {
    RowDiff.Extent extent = diff.extent();
    return new TableDifference(
        diff.table().toString(),
        diff.columns(),
        VolatileValues.hideIn(diff.lost()),
        VolatileValues.hideIn(diff.extra()),
        extent == null
            ? null
            : new TableDifference.Extent(
                extent.was(), extent.is(), extent.changed(), extent.complete()));
  }

  private static List<String> quoted(List<TableName> tables) {
    return tables.stream().map(TableName::quoted).toList();
  }

  private static List<Grid> grids(Dataset rows) {
    return rows.tables().entrySet().stream()
        .map(table -> grid(rows, table.getKey(), table.getValue()))
        .toList();
  }

  private static Grid grid(Dataset all, TableName table, List<Row> rows) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.cells().keySet()));
    return new Grid(
        table.toString(),
        List.copyOf(columns),
        rows.stream()
            .map(row -> columns.stream().map(column -> value(all, row, column)).toList())
            .toList());
  }

  private static String value(Dataset all, Row row, String column) {
    Cell cell = row.cells().get(column);
    if (cell == null || cell instanceof Cell.Default) {
      return "default";
    }
    if (cell instanceof Cell.Null) {
      return "NULL";
    }
    if (cell instanceof Cell.Literal literal) {
      return literal.sql();
    }
    Cell.Reference to = (Cell.Reference) cell;
    Row target =
        Objects.requireNonNull(all.tables().get(to.target())).stream()
            .filter(other -> other.number() == to.row())
            .findFirst()
            .orElseThrow();
    return value(all, target, to.column());
  }
}
