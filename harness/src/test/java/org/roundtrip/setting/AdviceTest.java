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
  void bracesOfAPlainSentenceStay() {
    assertThat(Advice.of("Write '{}'.").worded(said -> "")).isEqualTo("Write '{}'.");
  }
}
