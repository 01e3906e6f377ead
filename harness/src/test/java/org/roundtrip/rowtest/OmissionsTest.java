package org.roundtrip.rowtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.TableName;

class OmissionsTest {

  @ParameterizedTest
  @CsvSource({
    "LOST_BY_UPGRADE, the upgrade loses rows",
    "DOWNGRADE_FAILS, the downgrade fails",
    "DANGLING, foreign keys reference missing rows",
  })
  void aProblemThatOccurredOnceIsNamed(Kind kind, String clause) {
    assertThat(unstable(kind, new TableName("", "users")))
        .isEqualTo("a problem with users occurred once but not again: " + clause);
    assertThat(unstable(kind, null))
        .isEqualTo("a problem with a migration occurred once but not again: " + clause);
  }

  @ParameterizedTest
  @EnumSource
  void noTextNamesAConstant(Kind kind) {
    assertThat(unstable(kind, null)).doesNotContain(kind.name());
  }

  @Test
  void differentRowsOfTheSecondUpgradeMayBeRandom() {
    assertThat(unstable(Kind.SECOND_UPGRADE_DIFFERS, new TableName("", "users")))
        .isEqualTo(
            "users was not compared between the two upgrades: its values are random or time-dependent");
  }

  private static String unstable(Kind kind, @Nullable TableName table) {
    return Omissions.unstable(new Symptom(kind, table, Set.of(), "", false, List.of(), null));
  }
}
