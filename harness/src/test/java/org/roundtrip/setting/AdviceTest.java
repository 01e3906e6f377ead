package org.roundtrip.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdviceTest {

  @Test
  void eachPlaceTakesItsSetting() {
    Advice advice =
        Advice.of("Use {}, or {}.", Setting.SETUP.to("{}"), Setting.POSTGRES_IMAGE.toAny());

    assertThat(advice.worded(said -> said.setting().word() + " " + said.shown()))
        .isEqualTo("Use setup {}, or postgres-image IMAGE.");
  }

  @Test
  void textsAndOtherAdviceAreArgumentsToo() {
    Advice inner = Advice.of("choose {}", Setting.POSTGRES.to("embedded"));

    assertThat(Advice.of("No server at {} ({}); {}.", "{}", null, inner).plain())
        .isEqualTo("No server at {} (null); choose the setting 'postgres' (embedded).");
  }

  @Test
  void aSettingWithoutAValueIsAName() {
    assertThat(Advice.of("See {}; {}.", Setting.LAYOUT.bare(), Setting.DEBUG.bare()).plain())
        .isEqualTo("See the setting 'layout'; its cause says where.");
  }

  @Test
  void bracesOfAPlainSentenceStay() {
    assertThat(Advice.of("Write '{}'.").worded(said -> "")).isEqualTo("Write '{}'.");
  }
}
