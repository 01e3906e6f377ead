package org.roundtrip.schema.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A parsed CREATE TABLE statement.
 *
 * @param constraints the table constraints
 * @param options what follows the closing parenthesis, such as STRICT
 */
record TableText(List<Column> columns, List<Clause> constraints, List<String> options) {

  private static final Set<String> TABLE_CONSTRAINTS =
      Set.of("constraint", "primary", "unique", "check", "foreign");

  /**
   * A column.
   *
   * @param type empty if the column has no type
   */
  record Column(String name, List<NormalizedToken> type, List<Clause> clauses) {}

  /** Parses the tokens, which SQLite has already accepted. */
  static TableText of(List<NormalizedToken> tokens) {
    int open = 0;
    while (!tokens.get(open).is("(")) {
      open++;
    }
    int close = tokens.size() - 1;
    while (!tokens.get(close).is(")")) {
      close--;
    }
    List<Column> columns = new ArrayList<>();
    List<Clause> constraints = new ArrayList<>();
    for (List<NormalizedToken> item : items(tokens.subList(open + 1, close))) {
      if (TABLE_CONSTRAINTS.stream().anyMatch(item.get(0)::is)) {
        constraints.addAll(Clause.list(item));
      } else {
        columns.add(column(item));
      }
    }
    return new TableText(columns, constraints, options(tokens.subList(close + 1, tokens.size())));
  }

  /** Splits at commas outside of parentheses. */
  static List<List<NormalizedToken>> items(List<NormalizedToken> tokens) {
    List<List<NormalizedToken>> items = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += Clause.depth(tokens.get(i));
      if (depth == 0 && tokens.get(i).is(",")) {
        items.add(tokens.subList(start, i));
        start = i + 1;
      }
    }
    items.add(tokens.subList(start, tokens.size()));
    return items;
  }

  private static Column column(List<NormalizedToken> item) {
    int end = 1;
    while (end < item.size() && !Clause.starts(item, end)) {
      end++;
    }
    List<Clause> clauses = Clause.list(item.subList(end, item.size()));
    return new Column(item.get(0).asName(), List.copyOf(item.subList(1, end)), clauses);
  }

  private static List<String> options(List<NormalizedToken> tokens) {
    return items(tokens).stream()
        .map(option -> NormalizedToken.text(option).toLowerCase(Locale.ROOT))
        .filter(option -> !option.isEmpty())
        .sorted()
        .toList();
  }
}
