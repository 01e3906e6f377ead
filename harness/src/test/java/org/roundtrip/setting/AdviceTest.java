package org.roundtrip.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdviceTest {

  @Test
  void each_place_takes_its_setting() {
    Advice advice =
        Advice.of("Use {}, or {}.", Setting.SETUP.to("{}"), Setting.POSTGRES_IMAGE.toAny());

    assertThat(advice.worded(said -> said.setting().word() + " " + said.shown()))
        .isEqualTo("Use setup {}, or postgres-image IMAGE.");
  }

  @Test
  void braces_of_a_plain_sentence_stay() {
    assertThat(Advice.of("Write '{}'.").worded(said -> "")).isEqualTo("Write '{}'.");
  }
}
