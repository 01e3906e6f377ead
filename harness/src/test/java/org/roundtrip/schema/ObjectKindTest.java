package org.roundtrip.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectKindTest {

  @ParameterizedTest
  @EnumSource
  void everyKindIsFoundByItsWords(ObjectKind kind) {
    assertThat(ObjectKind.of(kind.words())).isEqualTo(kind);
    assertThat(kind).hasToString(kind.words());
  }

  @Test
  void otherWordsAreRefused() {
    assertThatThrownBy(() -> ObjectKind.of("tables"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no kind of object 'tables'.");
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "TABLE, public, '', users, table users",
    "COLUMN, public, users, full_name, column users.full_name",
    "COLUMN, '', users, full_name, column users.full_name",
    "INDEX, public, users, users_email_idx, index users_email_idx on users",
    "MATERIALIZED_VIEW, report, '', daily, materialized view report.daily",
    "TRIGGER, report, daily, audit, trigger audit on report.daily",
  })
  void objectsAreNamedForPeople(
      ObjectKind kind, String schema, String parent, String name, String text) {
    assertThat(new ObjectId(kind, schema, parent, name)).hasToString(text);
  }

  @Test
  void whatBelongsToATableFollowsIt() {
    assertThat(
            Stream.of(
                    new ObjectId(ObjectKind.VIEW, "", "", "a"),
                    new ObjectId(ObjectKind.TRIGGER, "", "a", "b"),
                    new ObjectId(ObjectKind.COLUMN, "", "a", "z"),
                    new ObjectId(ObjectKind.TABLE, "", "", "b"),
                    new ObjectId(ObjectKind.TABLE, "", "", "a"))
                .sorted())
        .map(ObjectId::toString)
        .containsExactly("table a", "view a", "column a.z", "trigger b on a", "table b");
  }
}
