package org.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.verify.Settings;

/** All databases of a server share its roles, and each walk has to find them as they were. */
class ServerWideTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "in one transaction: {0}")
  @ValueSource(booleans = {true, false})
  void aHistoryThatMakesRolesGoesRound(boolean oneTransaction) throws IOException {
    history();

    Report report = Roundtrip.verify(settings("embedded").withOneTransaction(oneTransaction));

    assertThat(report.findings())
        .extracting(finding -> FindingText.of(finding, Wording.PLAIN))
        .isEmpty();
    assertThat(report.skips()).isEmpty();
  }

  @Test
  void onAServerThatIsNotOursRolesStayAndAreNamed() throws IOException {
    history();
    try (DatabaseServer server =
        DatabaseServers.open(Engine.POSTGRESQL, settings("embedded").databases())) {
      Set<String> before = server.roles();
      String url = server.create().url().replaceFirst("/[^/?]*\\?", "/postgres?");
      Report report = Roundtrip.verify(settings(url).withRevisions(java.util.List.of("2")));

      assertThat(report.notices())
          .anyMatch(
              notice ->
                  notice.contains("created roles") && notice.endsWith(": app_reader, app_writer."));
      server.keepRoles(before);
      assertThat(server.roles()).isEqualTo(before);
    }
  }

  private void history() throws IOException {
    write("1_init.up.sql", "CREATE ROLE app_reader; CREATE TABLE t (id int);");
    write("1_init.down.sql", "DROP TABLE t; DROP ROLE app_reader;");
    write("2_writer.up.sql", "CREATE ROLE app_writer; GRANT INSERT ON t TO app_writer;");
    write("2_writer.down.sql", "REVOKE ALL ON t FROM app_writer; DROP ROLE app_writer;");
  }

  private void write(String name, String sql) throws IOException {
    Files.writeString(folder.resolve(name), sql);
  }

  private Settings settings(String postgres) {
    DatabaseSettings databases =
        new DatabaseSettings(postgres, "unused", "", "", Duration.ofSeconds(20));
    return Settings.of(folder).withEngines(Set.of(Engine.POSTGRESQL)).withDatabases(databases);
  }
}
