package org.roundtrip.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.Engine.POSTGRESQL;
import static org.roundtrip.dialect.Engine.SQLITE;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.roundtrip.database.DatabaseSettings;

class SettingsTest {

  @Test
  void the_options_that_bear_on_a_finding_are_said_again() {
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
    assertThat(settings.options(POSTGRESQL))
        .containsExactly(
            "--layout",
            "goose",
            "--postgres",
            "postgresql://me@db/app",
            "--setup",
            "FILE",
            "--session",
            "SET search_path TO a;");
    assertThat(settings.options(SQLITE))
        .containsExactly(
            "--layout", "goose", "--setup", "FILE", "--session", "SET search_path TO a;");
  }
}
