package org.roundtrip.ci.report;

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

class CommandLineWordingTest {

  private static final Wording WORDING = CommandLineWording.INSTANCE;

  @Test
  void aSettingIsAnOption() {
    assertThat(WORDING.setting(Setting.POSTGRES_IMAGE.toAny())).isEqualTo("--postgres-image IMAGE");
    assertThat(WORDING.setting(Setting.SESSION.to("PRAGMA foreign_keys = OFF")))
        .isEqualTo("--session 'PRAGMA foreign_keys = OFF'");
    assertThat(WORDING.setting(Setting.VALUES.to("t.c"))).isEqualTo("in roundtrip.toml");
  }

  @Test
  void aSettingMayBeNamedAlone() {
    assertThat(WORDING.setting(Setting.LAYOUT.bare())).isEqualTo("--layout");
    assertThat(WORDING.setting(Setting.TOOL.to("url=…"))).isEqualTo("--tool url=…");
    assertThat(WORDING.setting(Setting.DEBUG.bare()))
        .isEqualTo("run again with --debug to see where");
  }

  @Test
  void aFailureIsWordedWithOptions() {
    Advice advice = Advice.of("There is no {}; use {}.", "{}", Setting.NO_ROWS.bare());

    assertThat(WORDING.message(new EnvironmentException(advice)))
        .isEqualTo("There is no {}; use --no-rows.");
    assertThat(WORDING.message(new IllegalStateException("Plain."))).isEqualTo("Plain.");
  }

  @Test
  void aReproductionIsACommandToCopy() {
    Reproduction reproduction =
        new Reproduction(
            Path.of("my db"),
            "7c1e",
            Engine.POSTGRESQL,
            List.of(
                Setting.LAYOUT.to("goose"),
                Setting.SETUP.to("CREATE SCHEMA a;\nCREATE SCHEMA b;"),
                Setting.SESSION.to("SET search_path TO 'a';"),
                Setting.TOOL.to("python=.venv/bin/python")),
            "1-1-before-edges-0-b43010");

    assertThat(WORDING.reproduction(reproduction))
        .isEqualTo(
            "roundtrip verify 'my db' --revision 7c1e --database postgresql --layout goose"
                + " --setup FILE --session 'SET search_path TO '\\''a'\\'';'"
                + " --tool python=.venv/bin/python --case 1-1-before-edges-0-b43010");
  }
}
