package org.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Skip;
import org.roundtrip.verify.Settings;

/** A long history is walked in two parts side by side, and nobody must be able to tell. */
class SharedWalkTest {

  private static final int REVISIONS = 60;

  @TempDir Path folder;

  @Test
  void findingsOfBothPartsComeInTheOrderOfTheHistory() throws IOException {
    history();
    write(20, "CREATE TABLE t20 (id int);", "DROP TABLE nothing;");
    write(50, "CREATE TABLE t50 (id int);", "SELECT 1;");

    Report report = verify();

    assertThat(report.findings().stream().flatMap(Finding::all))
        .extracting(SharedWalkTest::headline)
        .containsExactly("RT103 20", "RT104 50", "RT105 50");
  }

  @Test
  void anUpgradeThatFailsIsToldOnceAndBlocksBothParts() throws IOException {
    history();
    write(10, "CREATE TABLE t10 (id int", "DROP TABLE t10;");

    Report report = verify();

    assertThat(report.findings()).extracting(SharedWalkTest::headline).containsExactly("RT109 10");
    assertThat(
            report.skips().stream()
                .filter(skip -> skip.reason().equals("the upgrade of 10_make_t10 fails"))
                .map(Skip::revision)
                .collect(Collectors.toSet()))
        .hasSize(REVISIONS - 10 + 1);
  }

  private Report verify() {
    return Roundtrip.verify(Settings.of(folder).withEngines(Set.of(Engine.SQLITE)));
  }

  private static String headline(Finding finding) {
    String revision = finding.revision() == null ? "" : finding.revision().id().value();
    return finding.code() + " " + revision;
  }

  private void history() throws IOException {
    for (int i = 1; i <= REVISIONS; i++) {
      write(i, "CREATE TABLE t%d (id int);".formatted(i), "DROP TABLE t%d;".formatted(i));
    }
  }

  private void write(int number, String up, String down) throws IOException {
    String name = "%d_make_t%d".formatted(number, number);
    Files.writeString(folder.resolve(name + ".up.sql"), up);
    Files.writeString(folder.resolve(name + ".down.sql"), down);
  }
}
