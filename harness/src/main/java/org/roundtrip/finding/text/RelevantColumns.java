package org.roundtrip.finding.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.roundtrip.finding.Evidence.AffectedTables;
import org.roundtrip.finding.Evidence.FailedStatement;
import org.roundtrip.finding.FailingRows.Grid;
import org.roundtrip.finding.Finding;

/**
 * The columns that help to understand a finding, for tables with many columns: all except those in
 * which every value is NULL or the default, unless the finding is about them.
 *
 * @param mentioned the columns that the finding is about, and the words of error messages; in lower
 *     case
 */
record RelevantColumns(Set<String> mentioned) {

  /** Tables with at most this many columns are shown whole. */
  private static final int FEW = 6;

  private static final Pattern NO_WORD = Pattern.compile("\\W+");

  static RelevantColumns of(Finding finding) {
    Set<String> mentioned = new HashSet<>();
    finding
        .evidence(FailedStatement.class)
        .ifPresent(
            failed ->
                failed.message().stream()
                    .flatMap(NO_WORD::splitAsStream)
                    .forEach(word -> mentioned.add(lower(word))));
    finding
        .evidence(AffectedTables.class)
        .ifPresent(
            affected ->
                affected.tables().stream()
                    .flatMap(table -> table.columns().stream())
                    .forEach(column -> mentioned.add(lower(column))));
    return new RelevantColumns(mentioned);
  }

  /** The table without the other columns. */
  Grid in(Grid table) {
    List<Integer> kept =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.columns().size() <= FEW || i == 0 || isRelevant(table, i))
            .boxed()
            .toList();
    List<List<String>> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.add(kept.stream().map(row::get).toList()));
    return new Grid(table.table(), kept.stream().map(table.columns()::get).toList(), rows);
  }

  private boolean isRelevant(Grid table, int column) {
    return mentioned.contains(lower(table.columns().get(column)))
        || !table.rows().stream()
            .map(row -> row.get(column))
            .allMatch(value -> value.equals("NULL") || value.equals("default"));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
