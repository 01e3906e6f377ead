package org.roundtrip.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.rows.RowDiff;
import org.roundtrip.rows.RowDiff.Extent;
import org.roundtrip.rows.RowDiff.TableDiff;
import org.roundtrip.schema.table.TableName;

/** A seed row that a downgrade inserts again has another time, and is the same row. */
class RepeatedRowsTest {

  private static final Instant NOW = Instant.now();
  private static final TableName TABLE = new TableName("", "settings");

  /** Lost and extra rows, separated by semicolons, and what is left of both. */
  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      nullValues = "none",
      value = {
        "a NOW,          a LATER,          none,  none",
        "a NOW;a NOW,    a LATER,          a NOW, none",
        "a NOW,          a LATER;b LATER,  none,  b LATER",
        "a NOW,          b LATER,          a NOW, b LATER",
        "a NOW,          a 2001-01-01,     a NOW, a 2001-01-01",
        "a NOW,          none,             a NOW, none",
      })
  void areRemoved(String lost, String extra, String stillLost, String stillExtra) {
    RowDiff diff = RepeatedRows.removedFrom(diff(rows(lost), rows(extra), null));

    assertThat(diff)
        .isEqualTo(
            stillLost == null && stillExtra == null
                ? new RowDiff(List.of())
                : diff(rows(stillLost), rows(stillExtra), null));
  }

  @ParameterizedTest(name = "complete: {0}")
  @CsvSource({"true", "false"})
  void largeTablesKeepTheirDifference(boolean complete) {
    RowDiff diff =
        diff(rows("a NOW"), rows("a LATER"), new Extent(9, 9, List.of("changed"), complete));

    assertThat(RepeatedRows.removedFrom(diff)).isEqualTo(diff);
  }

  private static RowDiff diff(List<List<String>> lost, List<List<String>> extra, Extent extent) {
    return new RowDiff(
        List.of(new TableDiff(TABLE, List.of("name", "changed"), lost, extra, extent)));
  }

  private static List<List<String>> rows(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(";"))
            .map(
                row ->
                    row.replace("NOW", "'" + NOW + "'")
                        .replace("LATER", "'" + NOW.plusSeconds(60) + "'"))
            .map(row -> List.of(row.split(" ")))
            .toList();
  }
}
