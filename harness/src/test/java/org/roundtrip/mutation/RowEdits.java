package org.roundtrip.mutation;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Mistakes in which rows are meant. */
final class RowEdits {

  private static final Map<String, String> OPPOSITE =
      Map.of(
          "=", "<>", "<>", "=", "<", ">", ">", "<", "<=", ">", ">=", "<", "EXISTS", "NOT EXISTS");

  private RowEdits() {}

  /** A batch that begins one too late. */
  static Stream<Sql> narrowed(Sql sql) {
    if (sql.is(0, "UPDATE") || sql.is(0, "DELETE") && sql.is(1, "FROM")) {
      int name = sql.is(0, "UPDATE") ? 1 : 2;
      String first = "(SELECT min(id) FROM " + sql.at(name).text() + ")";
      return sql.has("WHERE")
          ? sql.places("WHERE").stream()
              .filter(i -> outside(sql, i))
              .map(
                  i ->
                      sql.with(sql.size(), ")")
                          .with(i + 1, sql.at(name).text() + ".id", ">", first, "AND", "("))
          : Stream.of(sql.with(sql.size(), "WHERE", "id", ">", first));
    }
    return Stream.of();
  }

  /** A condition says the opposite. */
  static Stream<Sql> turned(Sql sql) {
    if (!sql.writesRows()) {
      return Stream.of();
    }
    return sql.places("WHERE").stream()
        .flatMap(where -> IntStream.range(where + 1, end(sql, where)).boxed())
        .flatMap(i -> turned(sql, i));
  }

  private static Stream<Sql> turned(Sql sql, int i) {
    String opposite = OPPOSITE.get(sql.at(i).text().toUpperCase(java.util.Locale.ROOT));
    if (sql.is(i, "IS") && sql.is(i + 1, "NULL", "NOT")) {
      return sql.is(i + 1, "NOT")
          ? Stream.of(sql.without(i + 1, i + 2))
          : Stream.of(sql.with(i + 1, "NOT"));
    }
    if (sql.is(i, "NOT") && !sql.is(i - 1, "IS")) {
      return Stream.of(sql.without(i, i + 1));
    }
    boolean negated = sql.is(i, "EXISTS") && sql.is(i - 1, "NOT");
    return opposite == null || negated ? Stream.of() : Stream.of(sql.replaced(i, i + 1, opposite));
  }

  static Stream<Sql> withoutWhere(Sql sql) {
    return sql.writesRows()
        ? sql.places("WHERE").stream().map(i -> sql.without(i, end(sql, i)))
        : Stream.of();
  }

  static Stream<Sql> limited(Sql sql) {
    return isCopy(sql) && !sql.has("LIMIT", "CONFLICT", "RETURNING")
        ? Stream.of(sql.with(sql.size(), "LIMIT", "1"))
        : Stream.of();
  }

  static Stream<Sql> innerJoined(Sql sql) {
    return sql.writesRows()
        ? sql.places("LEFT", "JOIN").stream().map(i -> sql.without(i, i + 1))
        : Stream.of();
  }

  static Stream<Sql> distinct(Sql sql) {
    return isCopy(sql)
        ? sql.places("SELECT").stream()
            .filter(i -> !sql.is(i + 1, "DISTINCT") && !hasKey(sql, i))
            .map(i -> sql.with(i + 1, "DISTINCT"))
        : Stream.of();
  }

  static Stream<Sql> notDistinct(Sql sql) {
    return sql.writesRows()
        ? sql.places("DISTINCT").stream()
            .filter(i -> !sql.is(i + 1, "FROM", "ON"))
            .map(i -> sql.without(i, i + 1))
        : Stream.of();
  }

  static Stream<Sql> united(Sql sql) {
    return sql.places("UNION", "ALL").stream()
        .filter(i -> sql.places("SELECT").stream().noneMatch(select -> hasKey(sql, select)))
        .map(i -> sql.without(i + 1, i + 2));
  }

  /** No two rows are alike where the list has a key. */
  private static boolean hasKey(Sql sql, int select) {
    return sql.items(select + 1, "FROM").stream()
        .anyMatch(item -> sql.isColumn(item) && sql.is(item.to() - 1, "id"));
  }

  private static boolean isCopy(Sql sql) {
    return sql.is(0, "INSERT") && sql.has("SELECT");
  }

  private static boolean outside(Sql sql, int place) {
    return sql.until(0, "WHERE") == place;
  }

  private static int end(Sql sql, int where) {
    return sql.until(where + 1, "GROUP", "ORDER", "UNION", "ON", "RETURNING", "LIMIT");
  }
}
