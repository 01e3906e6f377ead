package org.roundtrip.rowtest.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.rows.TableRows;

/** Rows that were added after the upgrade are told from the others once the downgrade is done. */
class AddedRowsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // back      | added | before  | key | left
        "1a 2b       | ''    | 1a      | id  | 1a 2b",
        "1a 2b       | 2b    | 1a      | id  | 1a",
        "1a 2x       | 2b    | 1a      | id  | 1a",
        "1a 2x       | 2b    | 1a      | ''  | 1a 2x",
        "1a 1a       | 1a    | 1a      | ''  | 1a",
        "1x          | 2b    | 1a      | id  | 1x",
        "3c          | 2b    | ''      | id  | 3c",
      })
  void without(String back, String added, String before, String key, String left) {
    TableRows rest =
        AddedRows.without(
            rows(back),
            byColumn(added),
            rows(before),
            key.isEmpty() ? List.of() : List.of(List.of(key)));
    assertThat(rest).isEqualTo(rows(left));
  }

  private static TableRows rows(String text) {
    return new TableRows(List.of("id", "name"), words(text).map(AddedRowsTest::values).toList());
  }

  private static List<SortedMap<String, String>> byColumn(String text) {
    return words(text).map(AddedRowsTest::row).toList();
  }

  private static SortedMap<String, String> row(String word) {
    SortedMap<String, String> row = new TreeMap<>();
    row.put("id", values(word).get(0));
    row.put("name", values(word).get(1));
    return row;
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
  }

  private static List<String> values(String word) {
    return List.of(word.substring(0, 1), word.substring(1));
  }
}
