package org.roundtrip.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.Roundtrip;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.verify.Settings;

/** Round trips in a rolled-back transaction and on copies report the same findings. */
class SameVerdictTest {

  /** Started once; the runs use it like a server of the user. */
  private static DatabaseServer postgres;

  private static DatabaseSettings databases;

  @BeforeAll
  static void start() {
    postgres = DatabaseServers.open(Engine.POSTGRESQL, from("embedded"));
    databases = from(postgres.create().url());
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @ParameterizedTest
  @MethodSource("histories")
  void inOneTransactionAndOnCopies(Path history) {
    Settings settings =
        Settings.of(history).withEngines(new TreeSet<>(Engine.defaults())).withDatabases(databases);

    Report inTransactions = Roundtrip.verify(settings);
    Report onCopies = Roundtrip.verify(settings.withOneTransaction(false));

    assertThat(texts(inTransactions)).isEqualTo(texts(onCopies));
    assertThat(inTransactions.skips()).isEqualTo(onCopies.skips());
    assertThat(inTransactions.checksRun()).isEqualTo(onCopies.checksRun());
  }

  static Stream<Path> histories() throws IOException {
    return Stream.concat(
        Stream.of(Path.of("src/main/resources/db/revisions")),
        BrokenTest.faults().stream().map(fault -> Path.of("broken", fault, "migrations")));
  }

  private static List<String> texts(Report report) {
    return report.findings().stream()
        .map(finding -> FindingText.of(finding, Wording.PLAIN))
        .toList();
  }

  private static DatabaseSettings from(String provider) {
    return new DatabaseSettings(
        provider, DatabaseSettings.DEFAULT_IMAGE, "", "", Duration.ofSeconds(60));
  }
}
