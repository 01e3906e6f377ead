package org.roundtrip.rows.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.roundtrip.dialect.Engine;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.ForeignKey.Action;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

class DanglingReferencesTest {

  private static final TableName CHILD = new TableName("", "child");
  private static final TableName PARENT = new TableName("", "parent");
  private static final ForeignKey KEY = key(List.of("parent_id"), List.of("id"));

  @Test
  void rowsThatPointNowhereAreNamedByTheirKey() {
    assertThat(
            among(
                Engine.POSTGRESQL,
                "integer",
                List.of(List.of("1", "7"), List.of("2", "NULL"), List.of("3", "8")),
                "bigint",
                "7"))
        .containsExactly(new DanglingReferences(CHILD, KEY, List.of("id = 3")));
  }

  @Test
  void withoutTheTableAllPointNowhere() {
    RowSnapshot rows = snapshot(Map.of(CHILD, rows(List.of(List.of("1", "7")))));
    Table child = Tables.table(CHILD, List.of(), List.of(KEY), "id INTEGER", "parent_id INTEGER");
    assertThat(DanglingReferences.among(rows, model(Engine.SQLITE, child), Set.of(CHILD, PARENT)))
        .containsExactly(new DanglingReferences(CHILD, KEY, List.of("id = 1, parent_id = 7")));
  }

  @Test
  void keysToTablesThatWereNotReadSayNothing() {
    RowSnapshot rows = snapshot(Map.of(CHILD, rows(List.of(List.of("1", "7")))));
    Table child = Tables.table(CHILD, List.of(), List.of(KEY), "id INTEGER", "parent_id INTEGER");
    assertThat(DanglingReferences.among(rows, model(Engine.SQLITE, child), Set.of(CHILD)))
        .isEmpty();
  }

  @Test
  void sqliteAppliesTheAffinityOfTheTarget() {
    assertThat(sqlite("INTEGER", "1", "TEXT", "'1'")).isEmpty();
    assertThat(sqlite("TEXT", "'01'", "INTEGER", "1")).isEmpty();
    assertThat(sqlite("REAL", "1.0", "INTEGER", "1")).isEmpty();
    assertThat(sqlite("TEXT", "'1'", "BLOB", "1")).hasSize(1);
    assertThat(sqlite("TEXT", "'01'", "TEXT", "'1'")).hasSize(1);
    assertThat(sqlite("TEXT", "'A'", "TEXT", "'a'")).hasSize(1);
  }

  @Test
  void postgresComparesByEquality() {
    List<List<String>> one = List.of(List.of("1", "1.0"));
    assertThat(among(Engine.POSTGRESQL, "numeric(5,1)", one, "integer", "1")).isEmpty();
    List<List<String>> cased = List.of(List.of("1", "'A'"));
    assertThat(among(Engine.POSTGRESQL, "public.citext", cased, "public.citext", "'a'")).isEmpty();
    assertThat(among(Engine.POSTGRESQL, "text", cased, "text", "'a'")).hasSize(1);
  }

  @Test
  void oneNullAmongSeveralColumnsPasses() {
    ForeignKey both = key(List.of("id", "parent_id"), List.of("id", "id"));
    RowSnapshot rows =
        snapshot(
            Map.of(
                CHILD,
                rows(List.of(List.of("1", "NULL"), List.of("2", "2"), List.of("2", "3"))),
                PARENT,
                new TableRows(List.of("id"), List.of(List.of("2")))));
    Table child = Tables.table(CHILD, List.of(), List.of(both), "id INTEGER", "parent_id INTEGER");
    Table parent = Tables.table(PARENT, List.of(), "id INTEGER");
    assertThat(
            DanglingReferences.among(
                rows, model(Engine.SQLITE, child, parent), Set.of(CHILD, PARENT)))
        .containsExactly(new DanglingReferences(CHILD, both, List.of("id = 2, parent_id = 3")));
  }

  private static List<DanglingReferences> sqlite(
      String type, String value, String targetType, String target) {
    return among(Engine.SQLITE, type, List.of(List.of("1", value)), targetType, target);
  }

  private static List<DanglingReferences> among(
      Engine engine, String type, List<List<String>> children, String targetType, String target) {
    RowSnapshot rows =
        snapshot(
            Map.of(
                CHILD,
                rows(children),
                PARENT,
                new TableRows(List.of("id"), List.of(List.of(target)))));
    List<List<String>> id = List.of(List.of("id"));
    Table child = Tables.table(CHILD, id, List.of(KEY), "id integer", "parent_id " + type);
    Table parent = Tables.table(PARENT, id, "id " + targetType);
    return DanglingReferences.among(rows, model(engine, child, parent), Set.of(CHILD, PARENT));
  }

  private static ForeignKey key(List<String> columns, List<String> targetColumns) {
    return new ForeignKey("key", columns, PARENT, targetColumns, false, false, Action.NO_ACTION);
  }

  private static TableModel model(Engine engine, Table... tables) {
    TreeMap<TableName, Table> all = new TreeMap<>();
    for (Table table : tables) {
      all.put(table.name(), table);
    }
    return new TableModel(engine, all);
  }

  private static TableRows rows(List<List<String>> children) {
    return new TableRows(List.of("id", "parent_id"), children);
  }

  private static RowSnapshot snapshot(Map<TableName, TableRows> tables) {
    return new RowSnapshot(new TreeMap<>(tables));
  }
}
