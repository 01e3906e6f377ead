package org.roundtrip.generate.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

/** SQLite accepts any value in any column, applications do not write any value. */
class WrittenValuesTest {

  private static final TableName TABLE = new TableName("", "t");
  private static final int SOME = 200;

  private final Values plain = TypeValues.of(Engine.SQLITE, Sources.none());
  private final Values typed = TypeValues.typed(Engine.SQLITE, Sources.none());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "BOOLEAN | BOOLEAN | 0, 1, true, FALSE | 0, 1, 1, 0 | 20, '', active, t",
        "DATE | DATE | 2024-02-29, 1718409600 | '2024-02-29', 1718409600 | active, '', now",
        "DATETIME | TIMESTAMP | 2024-02-29 01:30:00 | '2024-02-29 01:30:00' | abc, ''",
        "JSON | JSON | {}, null, 12 | '{}', 'null', '12' | abc, ''",
        "VARCHAR(6) | TEXT | abc | 'abc' |",
      })
  void onlyTextsThatFitTheTypeAreWritten(
      String declared, TypeFamily family, String texts, String written, String others) {
    Column column = column(declared, family);

    assertThat(items(texts).flatMap(text -> plain.written(column, text).stream()).map(Value::sql))
        .hasToString("[" + written + "]");
    assertThat(items(others).flatMap(text -> plain.written(column, text).stream())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "BOOLEAN | BOOLEAN | [01]",
        "INTEGER | BIGINT | -?\\d+",
        "FLOAT | DOUBLE | [-+\\d.eE]+",
        "DATE | DATE | '\\d{4}-\\d\\d-\\d\\d'",
        "TIME | TIME | '\\d\\d:\\d\\d:\\d\\d\\.\\d{6}'",
        "DATETIME | TIMESTAMP | '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6}'",
        "JSON | JSON | '[ -~]*'",
      })
  void sqlAlchemyWritesEachTypeInOneNotation(String declared, TypeFamily family, String pattern) {
    Column column = column(declared, family);
    Random random = new Random(1);
    Column other = column("INTEGER", TypeFamily.BIGINT);

    Stream<Value> all =
        Stream.of(
                typed.edges(column).stream(),
                typed.edgesOf(column, other).stream(),
                typed.nearDuplicates(column, typed.token(TABLE, column, 1)).stream(),
                IntStream.range(0, SOME).mapToObj(row -> typed.token(TABLE, column, row)),
                IntStream.range(0, SOME).mapToObj(row -> typed.random(column, random)))
            .flatMap(values -> values);

    assertThat(all.map(Value::sql)).allMatch(sql -> sql.matches(pattern));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DATETIME | TIMESTAMP | 2024-06-15 12:00 | '2024-06-15 12:00:00.000000'",
        "DATETIME | TIMESTAMP | 2024-06-15 12:00:00.5 | '2024-06-15 12:00:00.500000'",
        "TIME | TIME | 12:30 | '12:30:00.000000'",
        "JSON | JSON | {\"a\":[1,2],\"b\":\"x:y,\\\",z\"} | '{\"a\": [1, 2], \"b\": \"x:y,\\\",z\"}'",
      })
  void sqlAlchemysNotation(String declared, TypeFamily family, String text, String sql) {
    assertThat(typed.written(column(declared, family), text)).map(Value::sql).hasValue(sql);
  }

  private static Column column(String declared, TypeFamily family) {
    return new Column(
        "c", ColumnType.of(declared, family), true, null, null, Column.ValueSource.EXPLICIT);
  }

  private static Stream<String> items(String list) {
    return list == null
        ? Stream.of()
        : Stream.of(list.split(", ")).map(item -> item.equals("''") ? "" : item);
  }
}
