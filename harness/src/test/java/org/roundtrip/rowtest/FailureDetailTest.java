package org.roundtrip.rowtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row with id 7, name {@code it's}, a parent of unknown value and a NULL note. */
class FailureDetailTest {

  private static final Map<String, String> ROW =
      Map.of("id", "7", "name", "'it''s'", "note", "NULL");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // message | whether it names the row; null if it names none
        "duplicate key value; Detail: Key (id)=(7) already exists. | true",
        "duplicate key value; Detail: Key (id)=(8) already exists. | false",
        "could not create unique index; Detail: Key (id, name)=(7, it's) is duplicated. | true",
        "could not create unique index; Detail: Key (id, name)=(7, its) is duplicated. | false",
        "violates foreign key constraint; Detail: Key (parent)=(3) is not present in table \"p\". | true",
        "null value in column \"note\" of relation \"t\" violates not-null constraint | true",
        "null value in column \"name\" of relation \"t\" violates not-null constraint | false",
        "column \"note\" of relation \"t\" contains null values | true",
        "[SQLITE_CONSTRAINT_NOTNULL] (NOT NULL constraint failed: new_t.note) | true",
        "[SQLITE_CONSTRAINT_NOTNULL] (NOT NULL constraint failed: new_t.id) | false",
        "check constraint \"positive\" of relation \"t\" is violated by some row | ",
      })
  void namesTheRow(String message, Boolean named) {
    assertThat(FailureDetail.of(message).map(detail -> detail.matches(ROW::get)).orElse(null))
        .isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // message | the columns in which rows share values
        "(UNIQUE constraint failed: t.name) | name",
        "[SQLITE_CONSTRAINT_UNIQUE] (UNIQUE constraint failed: t.id, t.name) | id,name",
        "UNIQUE constraint failed: index 'lower_name' | ",
        "NOT NULL constraint failed: t.name | ",
        "duplicate key value; Detail: Key (id)=(7) already exists. | ",
      })
  void namesSharedColumns(String message, String columns) {
    assertThat(String.join(",", FailureDetail.sharedColumns(message)))
        .isEqualTo(Objects.requireNonNullElse(columns, ""));
  }
}
