package org.roundtrip.generate.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;

/** Any schema whose tables refer to each other, with any rows that refer to each other. */
class RandomDatasetWriterTest {

  private static final int TIMES = 25;

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void whatIsWrittenIsThere(Engine engine) throws SQLException {
    Set<String> ways = new TreeSet<>();
    try (DatasetWriterLab lab = new DatasetWriterLab(engine)) {
      for (int seed = 0; seed < TIMES; seed++) {
        Example example = Example.of(new Random(seed));
        String name = "seed " + seed + ": " + example;
        lab.with(
            engine == Engine.SQLITE ? example.sqlite() : example.postgres(),
            (connection, model) -> {
              Dataset rows = lab.rows(example.rows().toArray(String[]::new));
              DatasetWriter.statements(rows, model).forEach(sql -> ways.add(sql.split(" ")[0]));
              DatasetWriter.write(connection, rows, model);
              List<String> there = new ArrayList<>();
              for (int table = 0; table < example.tables(); table++) {
                there.addAll(DatasetWriterLab.rows(connection, "t" + table));
              }
              assertThat(there).as(name).isEqualTo(example.there());
            });
      }
    }
    assertThat(ways)
        .as("every way out of a circle was taken")
        .containsExactlyElementsOf(
            engine == Engine.SQLITE
                ? List.of("INSERT", "PRAGMA", "UPDATE")
                : List.of("INSERT", "SET", "UPDATE", "WITH"));
  }

  /**
   * A schema and rows for it.
   *
   * @param tables how many there are, {@code t0}, {@code t1} …
   * @param keys their foreign keys, each a column {@code c0}, {@code c1} …
   * @param there the rows as they must be found
   */
  private record Example(int tables, List<ForeignKey> keys, List<String> rows, List<String> there) {

    record ForeignKey(int from, int to, boolean nullable, boolean deferrable) {}

    static Example of(Random random) {
      int tables = 2 + random.nextInt(3);
      List<ForeignKey> keys = new ArrayList<>();
      for (int i = random.nextInt(3 * tables); i >= 0; i--) {
        keys.add(
            new ForeignKey(
                random.nextInt(tables),
                random.nextInt(tables),
                random.nextInt(3) == 0,
                random.nextInt(4) == 0));
      }
      Example example = new Example(tables, keys, new ArrayList<>(), new ArrayList<>());
      for (int table = 0; table < tables; table++) {
        for (int row = 1; row <= 3; row++) {
          example.addRow(table, row, random);
        }
      }
      return example;
    }

    private void addRow(int table, int row, Random random) {
      StringBuilder text = new StringBuilder("t%d %d: id=%d".formatted(table, row, row * 10));
      StringBuilder found = new StringBuilder("t%d %d".formatted(table, row * 10));
      for (int i = 0; i < keys.size(); i++) {
        ForeignKey key = keys.get(i);
        if (key.from() == table) {
          boolean none = key.nullable() && random.nextInt(3) == 0;
          int target = 1 + random.nextInt(3);
          text.append(", c%d=".formatted(i));
          text.append(none ? "NULL" : "@t%d.%d.id".formatted(key.to(), target));
          found.append(none ? " null" : " " + target * 10);
        }
      }
      rows.add(text.toString());
      there.add(found.toString());
    }

    String sqlite() {
      StringBuilder sql = new StringBuilder();
      for (int table = 0; table < tables; table++) {
        sql.append(create(table, true));
      }
      return sql.toString();
    }

    String postgres() {
      StringBuilder sql = new StringBuilder();
      for (int table = 0; table < tables; table++) {
        sql.append(create(table, false));
      }
      for (int i = 0; i < keys.size(); i++) {
        sql.append(
            "alter table t%d add foreign key (c%d)%s;"
                .formatted(keys.get(i).from(), i, references(keys.get(i))));
      }
      return sql.toString();
    }

    private String create(int table, boolean references) {
      StringJoiner columns = new StringJoiner(", ", "create table t" + table + " (", ");");
      columns.add("id int primary key");
      for (int i = 0; i < keys.size(); i++) {
        ForeignKey key = keys.get(i);
        if (key.from() == table) {
          String notNull = key.nullable() ? "" : " not null";
          columns.add("c" + i + " int" + notNull + (references ? references(key) : ""));
        }
      }
      return columns.toString();
    }

    private static String references(ForeignKey key) {
      return " references t"
          + key.to()
          + (key.deferrable() ? " deferrable initially deferred" : "");
    }
  }
}
