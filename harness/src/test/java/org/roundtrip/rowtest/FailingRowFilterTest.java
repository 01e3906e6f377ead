package org.roundtrip.rowtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.shrink.RowId;

/** Rows are numbers here; some of them, before or after the upgrade, make a leg fail. */
class FailingRowFilterTest {

  private static final TableName T = new TableName("", "t");

  @ParameterizedTest(name = "{0} rows then {1}, failing {2} and {3}")
  @CsvSource({
    "8, 0, 3, '', 1 2 4 5 6 7 8, ''",
    "8, 0, 3 6, '', 1 2 4 5 7 8, ''",
    "1, 0, 1, '', '', ''",
    // What was added later fails by itself.
    "2, 4, '', 2, 1 2, 1 3 4",
    // The rows before fail already, so the later ones are given up.
    "4, 4, 2, 2, 1 3 4, ''",
    "0, 3, '', 1, '', 2 3",
  })
  void passing(
      int before, int after, String failing, String failingLater, String kept, String keptLater) {
    CaseRows rest =
        filter(
                rows ->
                    containsAny(rows.before(), failing) || containsAny(rows.after(), failingLater),
                new CaseRows(rows(before), rows(after)))
            .nextPart();

    assertThat(text(rest.before())).isEqualTo(kept);
    assertThat(text(rest.after())).isEqualTo(keptLater);
  }

  @ParameterizedTest(name = "{0} rows of which {1} are named, alone: {2}")
  @CsvSource({
    // rows | failing | alone | parts | maximum number of runs
    "8, 3, true, 1 2 4 5 6 7 8, 2",
    "8, 3 6, true, 1 2 4 5 7 8, 3",
    "3, 1 2 3, true, '', 3",
    "8, 3 6, false, 1 2 4 5 6 7 8 | 3, 4",
  })
  void namedRowsAreLeftOutFirst(
      int count, String colliding, boolean alone, String parts, int most) {
    List<CaseRows> runs = new ArrayList<>();
    FailingRowFilter filter =
        new FailingRowFilter(
            rows -> {
              runs.add(rows);
              List<RowId> named =
                  numbers(rows.before())
                      .filter(row -> contains(colliding, row))
                      .map(row -> new RowId(T, row))
                      .toList();
              return named.size() > (alone ? 0 : 1)
                  ? Optional.of(new BlamedRows(Set.of(named.get(0)), alone))
                  : Optional.empty();
            },
            new CaseRows(rows(count), Dataset.empty()),
            new RefusedTables(),
            Phase.TYPICAL);

    assertThat(String.join(" | ", parts(filter))).isEqualTo(parts);
    assertThat(runs).hasSizeLessThanOrEqualTo(most);
  }

  @Test
  void tablesThatRefusedTypicalRowsAndEdgesAreNotTriedAgain() {
    RefusedTables refused = new RefusedTables();
    List<CaseRows> runs = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (Phase phase : List.of(Phase.TYPICAL, Phase.MINIMAL, Phase.EDGES, Phase.RANDOM)) {
      runs.clear();
      new FailingRowFilter(
              rows -> {
                runs.add(rows);
                return Optional.of(BlamedRows.UNKNOWN);
              },
              new CaseRows(rows(2), Dataset.empty()),
              refused,
              phase)
          .nextPart();
      counts.add(runs.size());
    }

    assertThat(counts).containsExactly(3, 3, 3, 0);
  }

  @ParameterizedTest(name = "{0} rows of which {1} fail together and {2} alone")
  @CsvSource({
    "4, 1 2, '', 1 3 4 | 2",
    "4, 3 4, 1, 2 3 | 4",
    "3, '', 1 2 3, ''",
    "3, 1 2 3, '', 1 | 2 | 3",
  })
  void rowsThatFailTogetherAreInDifferentParts(
      int before, String colliding, String failing, String parts) {
    FailingRowFilter filter =
        filter(
            rows ->
                containsAny(rows.before(), failing)
                    || numbers(rows.before()).filter(row -> contains(colliding, row)).count() > 1,
            new CaseRows(rows(before), Dataset.empty()));
    assertThat(String.join(" | ", parts(filter))).isEqualTo(parts);
  }

  private static List<String> parts(FailingRowFilter filter) {
    List<String> found = new ArrayList<>();
    for (String part = text(filter.nextPart().before());
        !part.isEmpty();
        part = text(filter.nextPart().before())) {
      found.add(part);
    }
    return found;
  }

  /** The failure names no rows. */
  private static FailingRowFilter filter(Predicate<CaseRows> fails, CaseRows rows) {
    return new FailingRowFilter(
        some -> fails.test(some) ? Optional.of(BlamedRows.UNKNOWN) : Optional.empty(),
        rows,
        new RefusedTables(),
        Phase.TYPICAL);
  }

  private static boolean contains(String numbers, int row) {
    return List.of(numbers.split(" ")).contains(String.valueOf(row));
  }

  private static Dataset rows(int count) {
    return new Dataset(
        new TreeMap<>(
            Map.of(
                T,
                IntStream.rangeClosed(1, count)
                    .mapToObj(n -> new Row(n, Map.of("id", new Cell.Literal("" + n, "test"))))
                    .toList())));
  }

  private static boolean containsAny(Dataset rows, String numbers) {
    Set<Integer> failing =
        Arrays.stream(numbers.split(" "))
            .filter(word -> !word.isEmpty())
            .map(Integer::valueOf)
            .collect(Collectors.toSet());
    return numbers(rows).anyMatch(failing::contains);
  }

  private static String text(Dataset rows) {
    return numbers(rows).map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static Stream<Integer> numbers(Dataset rows) {
    return rows.tables().getOrDefault(T, List.of()).stream().map(Row::number);
  }
}
