package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.roundtrip.rowtest.diagnose.ObservedTable.Content;
import org.roundtrip.schema.table.Column;

/**
 * The rows that remain after a migration. A removed row that equals one of them is a duplicate,
 * except for values that the database generated: a key or the time.
 *
 * @param compared the columns to compare
 */
record RemainingRows(Content content, List<String> compared) {

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)now\\(\\)|current_(?:timestamp|date|time)|clock_timestamp|strftime|'now'");

  static RemainingRows of(Content content) {
    Set<String> generated =
        content.table().columns().stream()
            .filter(column -> isGenerated(content, column))
            .map(Column::name)
            .collect(Collectors.toSet());
    return new RemainingRows(
        content,
        content.rows().columns().stream().filter(name -> !generated.contains(name)).toList());
  }

  private static boolean isGenerated(Content content, Column column) {
    return GeneratedKeys.isKey(content.table(), column) || isFromClock(column);
  }

  /** Whether the default of a column is the time. */
  static boolean isFromClock(Column column) {
    String text = column.defaultText();
    return text != null && CLOCK.matcher(text).find();
  }

  /** Whether a row equals one that remains. */
  boolean contain(Map<String, String> row) {
    List<String> columns = compared.stream().filter(row::containsKey).toList();
    List<String> names = content.rows().columns();
    return !columns.isEmpty()
        && content.rows().rows().stream()
            .anyMatch(
                other ->
                    columns.stream()
                        .allMatch(name -> other.get(names.indexOf(name)).equals(row.get(name))));
  }
}
