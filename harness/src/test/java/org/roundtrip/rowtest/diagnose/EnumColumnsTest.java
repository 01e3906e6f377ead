package org.roundtrip.rowtest.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.EnumLabels;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

class EnumColumnsTest {

  private static final TableName TASKS = new TableName("main", "tasks");

  /**
   * @param declared the labels that migrations have declared
   * @param assumed the labels of the models
   * @param mentioned the values that the statements of the revision mention
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEXT | new done | | | ENUM [new, done]",
        "CHAR | new done | | | ENUM [new, done]",
        "TEXT | | new done | | ENUM [new, done]",
        "TEXT | | new done | new | ENUM [new, done]",
        "TEXT | | new done | old | TEXT []",
        "TEXT | new old | new done | done | ENUM [new, old]",
        "TEXT | | | new | TEXT []",
        "INTEGER | new done | | | INTEGER []",
      })
  void labels(
      TypeFamily family, String declared, String assumed, String mentioned, String expected) {
    EnumColumns columns =
        new EnumColumns(
            new EnumLabels(labels(declared), labels(assumed)), Map.of("status", words(mentioned)));

    ColumnType type = columns.in(model(family)).tables().get(TASKS).columns().get(0).type();

    assertThat(type.family() + " " + type.labels()).isEqualTo(expected);
  }

  private static Map<String, Map<String, List<String>>> labels(String words) {
    return words == null ? Map.of() : Map.of("tasks", Map.of("Status", words(words)));
  }

  private static List<String> words(String words) {
    return words == null ? List.of() : Stream.of(words.split(" ")).toList();
  }

  private static TableModel model(TypeFamily family) {
    Column column =
        new Column(
            "Status", ColumnType.of("", family), true, null, null, Column.ValueSource.EXPLICIT);
    Table table =
        new Table(
            TASKS,
            List.of(column),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            false,
            false);
    return new TableModel(Engine.SQLITE, new TreeMap<>(Map.of(TASKS, table)));
  }
}
