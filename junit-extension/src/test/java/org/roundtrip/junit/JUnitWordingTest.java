package org.roundtrip.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Reproduction;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

class JUnitWordingTest {

  private static final Wording WORDING = new JUnitWording(JUnitWordingTest.class, false);

  @Test
  void aSettingIsAnAttribute() {
    assertThat(WORDING.setting(Setting.POSTGRES_IMAGE.toAny()))
        .isEqualTo("@MigrationRoundTrip(postgresImage = \"…\")");
    assertThat(WORDING.setting(Setting.SESSION.to("PRAGMA foreign_keys = OFF")))
        .isEqualTo("@MigrationRoundTrip(session = \"PRAGMA foreign_keys = OFF\")");
    assertThat(WORDING.setting(Setting.VALUES.to("t.c")))
        .isEqualTo("with @SeedFor(\"t.c\") or in roundtrip.toml");
  }

  @Test
  void aSettingMayBeNamedAlone() {
    assertThat(WORDING.setting(Setting.REVISION.bare())).isEqualTo("the attribute 'revisions'");
    assertThat(WORDING.setting(Setting.NO_ROWS.bare()))
        .isEqualTo("@MigrationRoundTrip(rows = false)");
    assertThat(WORDING.setting(Setting.DEBUG.bare())).isEqualTo("its cause says where");
  }

  @Test
  void aFailureIsWordedWithAttributes() {
    Advice advice =
        Advice.of("Docker does not answer; choose {}.", Setting.POSTGRES.to("embedded"));

    assertThat(WORDING.message(new EnvironmentException(advice)))
        .isEqualTo("Docker does not answer; choose @MigrationRoundTrip(postgres = \"embedded\").");
  }

  @Test
  void aReproductionIsACommandOfTheBuild() {
    Reproduction reproduction =
        new Reproduction(
            Path.of("db"), "7c1e split", Engine.SQLITE, List.of(), "1-1-before-edges-0-b43010");

    assertThat(WORDING.reproduction(reproduction))
        .isEqualTo(
            "mvn test -Dtest=JUnitWordingTest '-Droundtrip.revisions=7c1e split'"
                + " -Droundtrip.databases=sqlite -Droundtrip.case=1-1-before-edges-0-b43010");
    assertThat(new JUnitWording(JUnitWordingTest.class, true).reproduction(reproduction))
        .isEqualTo(
            "gradle test --tests org.roundtrip.junit.JUnitWordingTest '-Droundtrip.revisions=7c1e split'"
                + " -Droundtrip.databases=sqlite -Droundtrip.case=1-1-before-edges-0-b43010");
  }
}
