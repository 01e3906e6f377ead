package org.roundtrip.generate.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.schema.table.TypeFamily;

class TextNotationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ALTER TABLE t ALTER c TYPE jsonb USING c::jsonb | JSON_TEXT",
        "ALTER TABLE t ALTER c TYPE jsonb USING (c::text)::jsonb | JSON_TEXT",
        "ALTER TABLE t ALTER c TYPE jsonb USING nullif(c, '')::jsonb | JSON_TEXT",
        "UPDATE t SET d = CAST(t.c AS json) ->> 'a' | JSON_TEXT",
        "UPDATE t SET d = json_extract(\"c\", '$.a') | JSON_TEXT",
        "UPDATE t SET d = c ->> 'a' | JSON_TEXT",
        "INSERT INTO u SELECT t.id, j.value FROM t, json_each(t.c) j | JSON_TEXT",
        "UPDATE t SET c = json_set(c, '$.a', 1) | JSON_TEXT",
        "UPDATE t SET c = json_object('a', d) | JSON_TEXT",
        "UPDATE t SET c = '{}' WHERE c IS NULL | JSON_TEXT",
        "UPDATE t SET c = '{\"a\": 1}' | JSON_TEXT",
        "UPDATE t SET c = '[]' | JSON_ARRAY_TEXT",
        "UPDATE t SET c = json_array(d) | JSON_ARRAY_TEXT",
        "UPDATE t SET d = json_array_length(c) | JSON_ARRAY_TEXT",
        "INSERT INTO u SELECT id, jsonb_array_elements(c::jsonb) FROM t | JSON_ARRAY_TEXT",
        "UPDATE t SET c = md5(d) | DIGEST",
        "UPDATE t SET c = encode(digest(d, 'sha256'), 'hex') | DIGEST",
        "ALTER TABLE t ALTER c TYPE bytea USING decode(c, 'hex') | DIGEST",
        "UPDATE t SET c = json_extract(d, '$.a') |",
        "UPDATE t SET d = json_object('a', c) |",
        "UPDATE t SET d = to_jsonb(c) |",
        "UPDATE t SET d = '{}'::jsonb WHERE c = 'a' |",
        "UPDATE t SET d = md5(c) |",
        "UPDATE t SET c = '{a,b}' |",
        "UPDATE other SET d = c::jsonb |",
      })
  void notation(String statement, String expected) {
    assertThat(TextNotations.of(List.of("SELECT 1", statement)).of("t", "c").map(TypeFamily::name))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource({"T, C, JSON_TEXT", "t, d, ", "u, c, DIGEST", "v, c, "})
  void tables_and_columns(String table, String column, String expected) {
    TextNotations notations =
        TextNotations.of(List.of("UPDATE t SET c = '{}'"))
            .and(List.of("UPDATE \"u\" SET c = md5(c)"));

    assertThat(notations.of(table, column).map(TypeFamily::name))
        .isEqualTo(Optional.ofNullable(expected));
  }
}
