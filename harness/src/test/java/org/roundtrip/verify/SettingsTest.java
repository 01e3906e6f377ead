package org.roundtrip.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.Engine.POSTGRESQL;
import static org.roundtrip.dialect.Engine.SQLITE;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.setting.Setting;

class SettingsTest {

  @Test
  void theSettingsThatBearOnAFindingAreSaidAgain() {
    Settings settings =
        Settings.of(Path.of("migrations"))
            .withLayout("goose")
            .withDatabases(
                new DatabaseSettings(
                    "postgresql://me:secret@db/app",
                    DatabaseSettings.DEFAULT_IMAGE,
                    "CREATE SCHEMA a;\nCREATE SCHEMA b;\n",
                    "SET search_path TO a;\n",
                    Duration.ofSeconds(1)));
    assertThat(settings.reproduction(POSTGRESQL).settings())
        .containsExactly(
            Setting.LAYOUT.to("goose"),
            Setting.POSTGRES.to("postgresql://me@db/app"),
            Setting.SETUP.to("CREATE SCHEMA a;\nCREATE SCHEMA b;"),
            Setting.SESSION.to("SET search_path TO a;"));
    assertThat(settings.reproduction(SQLITE).settings())
        .containsExactly(
            Setting.LAYOUT.to("goose"),
            Setting.SETUP.to("CREATE SCHEMA a;\nCREATE SCHEMA b;"),
            Setting.SESSION.to("SET search_path TO a;"));
  }
}
