package org.roundtrip.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.Roundtrip;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Skip;
import org.roundtrip.rowtest.RowSettings;

/** Repeatable migrations of Flyway do not prevent the downgrade of the whole history. */
class RepeatableMigrationsTest {

  @TempDir private Path dir;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DROP TABLE b                        | false",
        "DROP TABLE b; CREATE TABLE c (id INT) | true"
      })
  void theVersionsAreDowngradedToTheBase(String undo, boolean leaves) throws IOException {
    write("V1__add_a", "CREATE TABLE a (id INT)");
    write("U1__add_a", "DROP TABLE a");
    write("V2__add_b", "CREATE TABLE b (id INT)");
    write("U2__add_b", undo);
    write("R__ids", "DROP VIEW IF EXISTS ids; CREATE VIEW ids AS SELECT id FROM a");

    Report report = verify();

    assertThat(
            report.findings().stream()
                .flatMap(Finding::all)
                .anyMatch(f -> f.code() == FindingCode.RT107))
        .isEqualTo(leaves);
    List<String> skipped = report.skips().stream().map(Skip::check).toList();
    assertThat(skipped).doesNotContain("downgrading everything empties the database");
    assertThat(skipped.contains("upgrading everything again produces the same schema"))
        .isEqualTo(leaves);
  }

  private void write(String name, String sql) throws IOException {
    Files.writeString(dir.resolve(name + ".sql"), sql + ";\n");
  }

  private Report verify() {
    return Roundtrip.verify(
        Settings.of(dir).withEngines(Set.of(Engine.SQLITE)).withRows(RowSettings.none()),
        Progress.SILENT);
  }
}
