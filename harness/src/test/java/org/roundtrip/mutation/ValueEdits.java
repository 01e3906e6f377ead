package org.roundtrip.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roundtrip.mutation.Sql.Range;

/** Mistakes in what is computed. */
final class ValueEdits {

  private ValueEdits() {}

  static Stream<Sql> withoutCoalesce(Sql sql) {
    return Stream.concat(sql.places("COALESCE", "(").stream(), sql.places("IFNULL", "(").stream())
        .map(
            i -> {
              int close = sql.closing(i + 1);
              Range first = sql.items(i + 2).get(0);
              return sql.replaced(i, close + 1, sql.tokens().subList(first.from(), first.to()));
            });
  }

  /** A WHEN, or the ELSE. */
  static Stream<Sql> withoutBranch(Sql sql) {
    return sql.places("CASE").stream()
        .flatMap(
            i -> {
              List<Range> branches = branches(sql, i);
              long whens = branches.stream().filter(b -> sql.is(b.from(), "WHEN")).count();
              return branches.stream()
                  .filter(b -> whens > 1 || !sql.is(b.from(), "WHEN"))
                  .map(sql::without);
            });
  }

  static Stream<Sql> swappedResults(Sql sql) {
    return sql.places("CASE").stream()
        .flatMap(
            i -> {
              List<Range> results =
                  branches(sql, i).stream().map(branch -> result(sql, branch)).toList();
              return IntStream.range(0, results.size() - 1)
                  .mapToObj(r -> sql.swapped(results.get(r), results.get(r + 1)));
            });
  }

  private static Range result(Sql sql, Range branch) {
    return sql.is(branch.from(), "ELSE")
        ? new Range(branch.from() + 1, branch.to())
        : new Range(sql.until(branch.from() + 1, "THEN") + 1, branch.to());
  }

  private static List<Range> branches(Sql sql, int at) {
    List<Range> branches = new ArrayList<>();
    int place = sql.until(at + 1, "WHEN", "END");
    while (place < sql.size() && !sql.is(place, "END")) {
      int next = sql.until(place + 1, "WHEN", "ELSE", "END");
      branches.add(new Range(place, next));
      place = next;
    }
    return branches;
  }

  static Stream<Sql> otherExtreme(Sql sql) {
    return Stream.of("min", "max")
        .flatMap(
            word ->
                sql.places(word, "(").stream()
                    .map(i -> sql.replaced(i, i + 1, word.equals("min") ? "max" : "min")));
  }

  static Stream<Sql> withoutUsing(Sql sql) {
    return sql.is(0, "ALTER")
        ? sql.places("USING").stream().map(i -> sql.without(i, sql.until(i, ",")))
        : Stream.of();
  }

  static Stream<Sql> withoutZone(Sql sql) {
    return sql.places("AT", "TIME", "ZONE").stream().map(i -> sql.without(i, i + 4));
  }

  /** A text gets a letter more, a number is one higher; types' numbers stay. */
  static Stream<Sql> otherLiteral(Sql sql) {
    return IntStream.range(0, sql.size())
        .filter(i -> !sql.is(i - 1, "(") || !sql.is(i - 2, "varchar", "numeric", "char"))
        .filter(i -> !sql.is(i - 3, "numeric"))
        .boxed()
        .flatMap(
            i -> {
              String text = sql.at(i).text();
              if (sql.at(i).isString() && text.length() > 2) {
                return Stream.of(
                    sql.replaced(i, i + 1, text.substring(0, text.length() - 1) + "x'"));
              }
              return sql.at(i).isNumber() && text.matches("\\d{1,9}")
                  ? Stream.of(sql.replaced(i, i + 1, String.valueOf(Long.parseLong(text) + 1)))
                  : Stream.of();
            });
  }
}
