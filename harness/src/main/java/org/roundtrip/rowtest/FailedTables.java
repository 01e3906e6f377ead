package org.roundtrip.rowtest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.TextWords;
import org.roundtrip.trip.LegFailure;

/** The tables and columns whose rows probably make a migration fail. */
record FailedTables(RevisionUnderTest revision, LegFailure failure) {

  /**
   * The tables that have rows in a row set: first those of the constraint, then those that the
   * message names, then those of the statement.
   */
  List<TableName> among(CaseRows rows) {
    Set<TableName> tables = new LinkedHashSet<>();
    add(tables, table -> !constrained(table).isEmpty());
    add(tables, isIn(failure.about() + " " + failure.message()));
    add(tables, isIn(failure.statement()));
    tables.removeIf(
        table ->
            !rows.before().tables().containsKey(table)
                && !rows.after().tables().containsKey(table));
    return List.copyOf(tables);
  }

  /** The words of the message and the columns of the constraint, in lower case. */
  Set<String> columns() {
    Set<String> columns = new TreeSet<>(TextWords.of(failure.message()));
    tables()
        .flatMap(table -> constrained(table).stream())
        .forEach(column -> columns.add(column.toLowerCase(Locale.ROOT)));
    return columns;
  }

  private void add(Set<TableName> tables, Predicate<Table> wanted) {
    tables().filter(wanted).map(Table::name).forEach(tables::add);
  }

  private static Predicate<Table> isIn(String text) {
    Set<String> words = TextWords.of(text);
    return table -> words.contains(table.name().name().toLowerCase(Locale.ROOT));
  }

  private Stream<Table> tables() {
    return Stream.of(revision.before(), revision.after(), revision.back())
        .flatMap(model -> model.tables().values().stream());
  }

  /** The columns of the violated constraint; empty if it is not one of the table. */
  private List<String> constrained(Table table) {
    String name = failure.about();
    List<String> columns = new ArrayList<>();
    table.keys().stream()
        .filter(key -> key.name().equals(name))
        .map(Key::columns)
        .forEach(columns::addAll);
    table.foreignKeys().stream()
        .filter(key -> key.name().equals(name))
        .map(ForeignKey::columns)
        .forEach(columns::addAll);
    table.checks().stream()
        .filter(check -> check.name().equals(name))
        .map(CheckConstraint::columns)
        .forEach(columns::addAll);
    return columns;
  }
}
