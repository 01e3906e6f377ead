package org.roundtrip.rows.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.roundtrip.dialect.Engine;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

class RenameDetectorTest {

  private record Given(TableRows rows, Table table) {}

  @Test
  void columnWithEqualValuesWasRenamed() {
    Given before = given("id", "id integer, nick text", "1 'a'", "2 'b'", "3 NULL");
    Given now = given("id", "id integer, second varchar", "1 'a'", "2 'b'", "3 NULL");
    assertThat(inferred(before, now)).isEqualTo(Map.of("nick", "second"));
  }

  @Test
  void columnWithOneOtherValueWasNotRenamed() {
    Given before = given("id", "id integer, nick text", "1 'a'", "2 'b'");
    Given now = given("id", "id integer, second text", "1 'a'", "2 'B'");
    assertThat(inferred(before, now)).isEmpty();
  }

  @Test
  void oneValueAloneSaysNothing() {
    Given before = given("id", "id integer, nick text", "1 'a'", "2 'a'", "3 NULL");
    Given now = given("id", "id integer, second text", "1 'a'", "2 'a'", "3 NULL");
    assertThat(inferred(before, now)).isEmpty();
  }

  @Test
  void twoCandidatesSayNothing() {
    Given one = given("id", "id integer, x text", "1 'a'", "2 'b'");
    Given two = given("id", "id integer, y text, z text", "1 'a' 'a'", "2 'b' 'b'");
    assertThat(inferred(one, two)).isEmpty();
    assertThat(inferred(two, one)).isEmpty();
  }

  @Test
  void keyItselfIsSeenToBeRenamedWhereTheRestTellsRowsApart() {
    Given before = given("id", "id integer, name text", "1 'a'", "2 'b'");
    Given now = given("user_id", "name text, user_id bigint", "'a' 1", "'b' 2");
    assertThat(inferred(before, now)).isEqualTo(Map.of("id", "user_id"));
  }

  @Test
  void rowsThatCannotBeToldApartSayNothing() {
    Given before = given("id", "id integer, name text", "1 'a'", "2 'a'");
    Given now = given("user_id", "name text, user_id bigint", "'a' 1", "'a' 2");
    assertThat(inferred(before, now)).isEmpty();
  }

  @Test
  void tableWithEqualRowsWasRenamed() {
    Given users = given("id", "id integer, name text", "1 'a'", "2 'b'");
    Given people = given("id", "email text, id integer, name text", "NULL 1 'a'", "NULL 2 'b'");
    Given pets = given("id", "id integer, name text", "1 'a'", "2 'x'");
    assertThat(inferredTables(Map.of("users", users), Map.of("people", people, "pets", pets)))
        .isEqualTo(Map.of(name("users"), name("people")));
    assertThat(inferredTables(Map.of("users", users), Map.of("pets", pets))).isEmpty();
    assertThat(inferredTables(Map.of("users", users), Map.of("people", people, "copy", users)))
        .isEmpty();
    assertThat(inferredTables(Map.of("users", users), Map.of("users", users, "copy", users)))
        .isEmpty();
  }

  private static Map<String, String> inferred(Given before, Given now) {
    return RenameDetector.inferred(
        before.rows, before.table, now.rows, now.table, Engine.POSTGRESQL);
  }

  private static Map<TableName, TableName> inferredTables(
      Map<String, Given> before, Map<String, Given> now) {
    return RenameDetector.inferredTables(
        snapshot(before), tables(before), snapshot(now), tables(now), Engine.POSTGRESQL);
  }

  private static RowSnapshot snapshot(Map<String, Given> tables) {
    TreeMap<TableName, TableRows> rows = new TreeMap<>();
    tables.forEach((table, given) -> rows.put(name(table), given.rows));
    return new RowSnapshot(rows);
  }

  private static Map<TableName, Table> tables(Map<String, Given> tables) {
    Map<TableName, Table> all = new TreeMap<>();
    tables.forEach((table, given) -> all.put(name(table), given.table));
    return all;
  }

  private static TableName name(String table) {
    return new TableName("public", table);
  }

  /** Columns, sorted, and rows with a blank between the values. */
  private static Given given(String key, String columns, String... rows) {
    String[] typed = columns.split(", ");
    return new Given(
        new TableRows(
            Arrays.stream(typed).map(column -> column.split(" ")[0]).toList(),
            Arrays.stream(rows).map(row -> List.of(row.split(" "))).toList()),
        Tables.table(name("t"), List.of(List.of(key)), typed));
  }
}
