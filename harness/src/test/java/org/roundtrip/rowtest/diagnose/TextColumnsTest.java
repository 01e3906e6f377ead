package org.roundtrip.rowtest.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.predicate.TextNotations;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

class TextColumnsTest {

  private static final TableName NAME = new TableName("main", "files");

  /**
   * @param length the limit of the column
   * @param expected the family and the length
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "notes | TEXT | -1 | | TEXT -1",
        "notes | TEXT | -1 | '{}'::text | JSON_TEXT -1",
        "notes | TEXT | -1 | '{}' | JSON_TEXT -1",
        "notes | TEXT | 200 | '[]' | JSON_ARRAY_TEXT 200",
        "notes | TEXT | 20 | '[]' | TEXT 20",
        "notes | TEXT | -1 | '' | TEXT -1",
        "notes | ARRAY | -1 | '{}' | ARRAY -1",
        "payload | TEXT | -1 | | JSON_TEXT -1",
        "payload | INTEGER | -1 | | INTEGER -1",
        "hash | TEXT | -1 | | DIGEST 64",
        "password_hash | TEXT | 255 | | DIGEST 64",
        "hash | TEXT | 5 | | TEXT 5",
        "token_hash | CHAR | 40 | | DIGEST 40",
        "bodyHash | TEXT | -1 | | DIGEST 64",
        "content_md5 | TEXT | -1 | | DIGEST 32",
        "file_sha1 | TEXT | -1 | | DIGEST 40",
        "checksum | BYTES | -1 | | BYTES 32",
        "hash_kind | TEXT | -1 | | TEXT -1",
        "rehash | TEXT | -1 | | TEXT -1",
        "checked_hash | TEXT | -1 | | TEXT -1",
      })
  void types(String name, TypeFamily family, int length, String defaultText, String expected) {
    TextColumns columns =
        new TextColumns(TextNotations.of(List.of("UPDATE files SET payload = '{}'")));

    ColumnType type =
        columns
            .in(model(name, family, length, defaultText))
            .tables()
            .get(NAME)
            .columns()
            .get(0)
            .type();

    assertThat(type.family() + " " + type.length()).isEqualTo(expected);
  }

  private static TableModel model(String name, TypeFamily family, int length, String defaultText) {
    ColumnType type = new ColumnType("", family, length, -1, 0, List.of(), null, List.of(), null);
    Table table =
        new Table(
            NAME,
            List.of(new Column(name, type, true, defaultText, null, Column.ValueSource.EXPLICIT)),
            List.of(),
            List.of(),
            List.of(new CheckConstraint("c", "true", List.of("checked_hash"), false)),
            List.of(),
            List.of(),
            null,
            null,
            null,
            false,
            false);
    return new TableModel(Engine.SQLITE, new TreeMap<>(Map.of(NAME, table)));
  }
}
