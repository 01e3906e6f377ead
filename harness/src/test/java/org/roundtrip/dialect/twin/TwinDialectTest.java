package org.roundtrip.dialect.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.twin.TwinDialect.TWIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.Roundtrip;
import org.roundtrip.database.SessionRules;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.verify.Settings;

/** A third engine takes one package and one registration. */
class TwinDialectTest {

  @TempDir Path folder;

  @Test
  void aRegisteredEngineIsKnownButNotUsual() {
    assertThat(Engine.all()).containsExactly(Engine.SQLITE, Engine.POSTGRESQL, TWIN);
    assertThat(Engine.defaults()).containsExactly(Engine.SQLITE, Engine.POSTGRESQL);
    assertThat(Engine.named("twin")).containsSame(TWIN);
    assertThat(TWIN.part(SessionRules.class).client()).isEqualTo("twin case.sql");
  }

  @Test
  void aHistoryIsVerifiedOnItWithRows() throws IOException {
    write(
        "1_create_members",
        """
        CREATE TABLE teams (id INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE);
        CREATE TABLE members (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          team_id INTEGER REFERENCES teams (id),
          nickname VARCHAR(20) NOT NULL CHECK (length(nickname) > 2),
          joined DATE
        );
        CREATE INDEX members_joined ON members (joined);
        INSERT INTO teams VALUES (1, 'first');
        """,
        "DROP TABLE members; DROP TABLE teams;");
    write(
        "2_drop_index",
        "DROP INDEX members_joined;",
        "CREATE INDEX members_joined ON members (team_id);");
    write(
        "3_drop_nickname",
        "ALTER TABLE members ADD COLUMN note TEXT; UPDATE members SET nickname = upper(nickname);",
        "ALTER TABLE members DROP COLUMN note;");
    write("4_fail", "CREATE TABLE late (id INTEGER);", "DROP TABLE nothing;");

    Report report = verify(TWIN);

    assertThat(lines(report))
        .isEqualTo(lines(verify(Engine.SQLITE)))
        .containsExactly("RT104 2_drop_index", "RT202 3_drop_nickname", "RT103 4_fail");
    assertThat(report.findings())
        .allSatisfy(finding -> assertThat(finding.database().engine()).isSameAs(TWIN));
  }

  private Report verify(Engine engine) {
    return Roundtrip.verify(Settings.of(folder).withEngines(Set.of(engine)));
  }

  private static List<String> lines(Report report) {
    return report.findings().stream().map(TwinDialectTest::line).toList();
  }

  private static String line(Finding finding) {
    String revision = finding.revision() == null ? "" : " " + finding.revision().name();
    return finding.code() + revision;
  }

  private void write(String name, String up, String down) throws IOException {
    Files.writeString(folder.resolve(name + ".up.sql"), up);
    Files.writeString(folder.resolve(name + ".down.sql"), down);
  }
}
