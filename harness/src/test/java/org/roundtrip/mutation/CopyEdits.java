package org.roundtrip.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roundtrip.mutation.Sql.Range;

/** Mistakes in which column goes where. */
final class CopyEdits {

  /** Numbers and times, in which there is nothing to fold. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "(?i)(.*_)?(id|at|seq|price|total|quantity|attempts|weight|grade|last_value|is_called)");

  private CopyEdits() {}

  /** Two neighbours of the select list of an INSERT change places. */
  static Stream<Sql> swapped(Sql sql) {
    return sql.is(0, "INSERT")
        ? sql.selectLists().stream()
            .flatMap(
                list ->
                    IntStream.range(0, list.size() - 1)
                        .mapToObj(i -> sql.swapped(list.get(i), list.get(i + 1))))
        : Stream.of();
  }

  /** The first column of the select list comes last. */
  static Stream<Sql> shifted(Sql sql) {
    return sql.is(0, "INSERT")
        ? sql.selectLists().stream().filter(list -> list.size() > 2).map(list -> rotated(sql, list))
        : Stream.of();
  }

  private static Sql rotated(Sql sql, List<Range> list) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 1; i <= list.size(); i++) {
      Range item = list.get(i % list.size());
      tokens.addAll(sql.tokens().subList(item.from(), item.to()));
      if (i < list.size()) {
        tokens.add(new Token("", ","));
      }
    }
    return sql.replaced(list.get(0).from(), list.get(list.size() - 1).to(), tokens);
  }

  /** A column is read as a text: its own name. */
  static Stream<Sql> quoted(Sql sql) {
    return columns(sql)
        .map(
            range ->
                sql.replaced(range.from(), range.to(), "'" + sql.at(range.to() - 1).text() + "'"));
  }

  /** A text is folded on the way. */
  static Stream<Sql> folded(Sql sql) {
    return columns(sql)
        .filter(range -> !NO_TEXT.matcher(sql.at(range.to() - 1).text()).matches())
        .flatMap(
            range ->
                Stream.of("LOWER", "TRIM")
                    .map(function -> sql.with(range.to(), ")").with(range.from(), function, "(")));
  }

  /** The plain columns that are copied into others. */
  private static Stream<Range> columns(Sql sql) {
    Stream<Range> selected =
        sql.is(0, "INSERT") ? sql.selectLists().stream().flatMap(List::stream) : Stream.of();
    Stream<Range> assigned =
        sql.is(0, "UPDATE")
            ? sql.places("SET").stream()
                .flatMap(set -> sql.items(set + 1, "FROM", "WHERE").stream())
                .map(item -> new Range(sql.until(item.from(), "=") + 1, item.to()))
            : Stream.of();
    return Stream.concat(selected, assigned)
        .filter(range -> range.size() > 0 && range.to() <= sql.size() && sql.isColumn(range));
  }
}
