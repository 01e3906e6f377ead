package org.roundtrip.ci.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample is even and repeatable, and names every silent revision that touches rows. */
class SampleTest {

  private static final String NO_SKIP = "";

  @TempDir private Path folder;

  @Test
  void drawsFromEveryHistoryAndCode() throws IOException {
    String[] arguments = {
      "--findings",
      "4",
      report("large", NO_SKIP, "RT203 1", "RT203 2", "RT203 3", "RT203 4", "RT201 5", "RT104 6"),
      report("small", NO_SKIP, "RT206 1"),
      report("other", NO_SKIP, "RT703 1"),
    };

    List<String> sample = Sample.texts(arguments);

    assertThat(sample)
        .extracting(text -> text.substring(0, 5))
        .containsExactlyInAnyOrder("RT203", "RT201", "RT206", "RT703");
    assertThat(Sample.texts(arguments)).isEqualTo(sample);
  }

  @Test
  void anotherSeedDrawsOthers() throws IOException {
    String report = report("history", NO_SKIP, manyFindings());

    assertThat(Sample.texts("--findings", "9", report))
        .isNotEqualTo(Sample.texts("--findings", "9", "--seed", "2", report));
  }

  private static String[] manyFindings() {
    return Stream.iterate(1, i -> i + 1).limit(50).map(i -> "RT201 " + i).toArray(String[]::new);
  }

  @Test
  void printsTheWholeFinding() throws IOException {
    assertThat(Sample.texts(report("history", NO_SKIP, "RT201 1")))
        .containsExactly(
            "RT201 error history 1 sqlite: title of RT201\nup.sql:3\n  first line\n  second line");
  }

  @Test
  void silentRevisionsChangeRowsAndHaveNoFinding() throws IOException {
    migration("1_users.sql", "CREATE TABLE users (id INTEGER, name TEXT)", "DROP TABLE users");
    migration("2_fill.sql", "UPDATE users SET name = ''", "SELECT 1");
    migration("3_found.sql", "UPDATE users SET name = ''", "SELECT 1");
    migration("4_skipped.sql", "UPDATE users SET name = ''", "SELECT 1");
    migration("5_index.sql", "CREATE INDEX by_name ON users (name)", "DROP INDEX by_name");
    migration("6_undo.sql", "CREATE TABLE more (id INTEGER)", "DELETE FROM users");
    String skip =
        "{\"revision\":\"4_skipped\",\"database\":\"sqlite\",\"check\":\"rows survive the upgrade\"}";

    assertThat(Sample.texts("--silent", "9", report("history", skip, "RT202 3_found")))
        .extracting(text -> text.lines().findFirst().orElseThrow())
        .containsExactlyInAnyOrder("history 2_fill sqlite", "history 6_undo sqlite");
  }

  private void migration(String file, String up, String down) throws IOException {
    Path migrations = Files.createDirectories(folder.resolve("migrations"));
    Files.writeString(
        migrations.resolve(file), "-- migrate:up\n" + up + ";\n-- migrate:down\n" + down + ";\n");
  }

  /** Writes a report whose findings are given as a code and a revision. */
  private String report(String history, String skip, String... findings) throws IOException {
    String all = Stream.of(findings).map(SampleTest::finding).collect(Collectors.joining(","));
    String text =
        """
        {"project":{"path":"%s","layout":"dbmate"},"databases":[{"engine":"sqlite"}],
        "findings":[%s],"checks":{"skipped":[%s]}}
        """
            .formatted(folder.resolve("migrations").toString().replace('\\', '/'), all, skip);
    return Files.writeString(folder.resolve(history + ".json"), text).toString();
  }

  private static String finding(String codeAndRevision) {
    String code = codeAndRevision.substring(0, 5);
    return """
        {"code":"%s","severity":"error","revision":"%s","database":"sqlite","title":"title of %s",
        "file":"up.sql","line":3,"details":["first line","second line"]}
        """
        .formatted(code, codeAndRevision.substring(6), code);
  }
}
