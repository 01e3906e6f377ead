package org.roundtrip.mutation;

import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roundtrip.mutation.Sql.Range;

/** Mistakes in definitions of tables and columns. */
final class DefinitionEdits {

  private static final Map<String, String> NARROWER =
      Map.of(
          "bigint", "integer",
          "integer", "smallint",
          "timestamptz", "timestamp",
          "timestamp", "timestamptz",
          "jsonb", "json",
          "text", "varchar(20)",
          "double", "real");

  private DefinitionEdits() {}

  static Stream<Sql> narrowed(Sql sql) {
    if (!isDefinition(sql)) {
      return Stream.of();
    }
    return IntStream.range(1, sql.size()).boxed().flatMap(i -> narrowed(sql, i));
  }

  private static Stream<Sql> narrowed(Sql sql, int i) {
    if (sql.is(i, "varchar") && sql.is(i + 1, "(")) {
      long length = Long.parseLong(sql.at(i + 2).text());
      return Stream.of(sql.replaced(i + 2, i + 3, String.valueOf(Math.max(1, length / 2))));
    }
    if (sql.is(i, "numeric") && sql.is(i + 1, "(") && sql.is(i + 3, ",")) {
      long scale = Long.parseLong(sql.at(i + 4).text());
      return Stream.of(sql.replaced(i + 4, i + 5, String.valueOf(Math.max(0, scale - 1))));
    }
    String narrower = NARROWER.get(sql.at(i).text().toLowerCase(Locale.ROOT));
    boolean type = sql.at(i - 1).isWord() && !sql.is(i - 1, "AT", "AS");
    return narrower == null || !type || sql.is(i + 1, "precision")
        ? Stream.of()
        : Stream.of(sql.replaced(i, i + 1, narrower));
  }

  static Stream<Sql> notRequired(Sql sql) {
    Stream<Sql> set =
        sql.places("SET", "NOT", "NULL").stream().map(i -> sql.replaced(i, i + 1, "DROP"));
    Stream<Sql> inline =
        isDefinition(sql)
            ? sql.places("NOT", "NULL").stream()
                .filter(i -> !sql.is(i - 1, "SET", "DROP", "IS"))
                .map(i -> sql.without(i, i + 2))
            : Stream.of();
    return Stream.concat(set, inline);
  }

  static Stream<Sql> required(Sql sql) {
    Stream<Sql> dropped =
        sql.places("DROP", "NOT", "NULL").stream().map(i -> sql.replaced(i, i + 1, "SET"));
    return Stream.concat(
        dropped,
        columns(sql)
            .filter(item -> !has(sql, item, "NULL", "PRIMARY", "GENERATED", "AS"))
            .map(item -> sql.with(item.to(), "NOT", "NULL")));
  }

  static Stream<Sql> unique(Sql sql) {
    Stream<Sql> index =
        sql.is(0, "CREATE") && sql.is(1, "INDEX") ? Stream.of(sql.with(1, "UNIQUE")) : Stream.of();
    return Stream.concat(
        index,
        columns(sql)
            .filter(item -> !has(sql, item, "UNIQUE", "PRIMARY"))
            .map(item -> sql.with(item.to(), "UNIQUE")));
  }

  static Stream<Sql> withoutConstraint(Sql sql) {
    if (!isDefinition(sql)) {
      return Stream.of();
    }
    return IntStream.range(1, sql.size())
        .boxed()
        .flatMap(i -> constraint(sql, i))
        .map(range -> whole(sql, range))
        .map(sql::without);
  }

  private static Stream<Range> constraint(Sql sql, int i) {
    if (sql.is(i, "CHECK") && sql.is(i + 1, "(")) {
      return Stream.of(new Range(i, sql.closing(i + 1) + 1));
    }
    if (sql.is(i, "REFERENCES")) {
      return Stream.of(new Range(i, sql.until(i, ",", "NOT", "DEFAULT", "UNIQUE", "CHECK")));
    }
    if (sql.is(i, "UNIQUE") && !sql.is(i + 1, "INDEX") && !sql.is(0, "DROP")) {
      return Stream.of(new Range(i, sql.is(i + 1, "(") ? sql.closing(i + 1) + 1 : i + 1));
    }
    if (sql.is(i, "PRIMARY")) {
      return Stream.of(new Range(i, sql.is(i + 2, "(") ? sql.closing(i + 2) + 1 : i + 2));
    }
    return Stream.of();
  }

  /** With the name and the comma, where it is an item of its own. */
  private static Range whole(Sql sql, Range range) {
    int from = range.from();
    if (sql.is(from - 2, "CONSTRAINT")) {
      from -= 2;
    }
    if (sql.is(from - 1, "ADD") && sql.is(from - 2, ",")) {
      return new Range(from - 2, range.to());
    }
    return new Range(sql.is(from - 1, ",") ? from - 1 : from, range.to());
  }

  static Stream<Sql> otherAction(Sql sql) {
    return sql.places("ON", "DELETE").stream()
        .flatMap(
            i -> {
              int end = sql.is(i + 2, "SET") ? i + 4 : i + 3;
              Sql other =
                  sql.is(i + 2, "CASCADE")
                      ? sql.replaced(i + 2, end, "SET", "NULL")
                      : sql.replaced(i + 2, end, "CASCADE");
              return Stream.of(other, sql.without(i, end));
            });
  }

  static Stream<Sql> withoutDefault(Sql sql) {
    Stream<Sql> inline =
        sql.places("DEFAULT").stream()
            .filter(i -> isDefinition(sql) && !sql.is(i - 1, "SET", "DROP", "BY"))
            .map(
                i -> sql.without(i, sql.until(i, ",", "NOT", "REFERENCES", "CHECK", "CONSTRAINT")));
    Stream<Sql> set =
        sql.places("SET", "DEFAULT").stream()
            .map(i -> sql.replaced(i, sql.until(i, ","), "DROP", "DEFAULT"));
    return Stream.concat(inline, set);
  }

  /** The columns of a new table, or the column that is added. */
  private static Stream<Range> columns(Sql sql) {
    if (sql.is(0, "CREATE") && sql.places("TABLE").stream().anyMatch(i -> i < 3)) {
      return sql.places("(").stream()
          .limit(1)
          .flatMap(i -> sql.items(i + 1).stream())
          .filter(
              item -> !sql.is(item.from(), "CONSTRAINT", "PRIMARY", "FOREIGN", "UNIQUE", "CHECK"));
    }
    return sql.places("ADD", "COLUMN").stream().map(i -> new Range(i + 2, sql.until(i, ",")));
  }

  private static boolean has(Sql sql, Range range, String... words) {
    return IntStream.range(range.from(), range.to()).anyMatch(i -> sql.is(i, words));
  }

  private static boolean isDefinition(Sql sql) {
    return sql.is(0, "CREATE", "ALTER") && !sql.is(1, "TRIGGER", "VIEW", "FUNCTION");
  }
}
