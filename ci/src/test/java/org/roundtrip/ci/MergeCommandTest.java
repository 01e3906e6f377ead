package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says of reports that do not belong together. */
class MergeCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void history() throws IOException {
    write("1_users.up.sql", "CREATE TABLE users (id integer PRIMARY KEY);");
    write("1_users.down.sql", "DROP TABLE users;");
    write("2_roles.up.sql", "CREATE TABLE roles (id integer PRIMARY KEY);");
    write("2_roles.down.sql", "DROP TABLE roles;");
  }

  @Test
  void aMissingShard() {
    assertThat(merge(shard(2, 3)))
        .isEqualTo("Of 3 shards, these are missing: 1, 3. Pass their reports as well.");
  }

  @Test
  void theSameShardTwice() throws IOException {
    Path copy = Files.copy(shard(1, 2), folder.resolve("copy.json"));

    assertThat(merge(shard(1, 2), copy))
        .isEqualTo("'%s' and '%s' are both shard 1 of 2.".formatted(shard(1, 2), copy));
  }

  @Test
  void shardsOfDifferentHistories() throws IOException {
    Path first = shard(1, 2);
    write("3_more.up.sql", "CREATE TABLE more (id integer PRIMARY KEY);");
    write("3_more.down.sql", "DROP TABLE more;");

    assertThat(merge(first, shard(2, 2)))
        .isEqualTo(
            "'%s' and '%s' are not shards of one run: their histories, settings or numbers of shards differ."
                .formatted(first, shard(2, 2)));
  }

  @Test
  void somethingElse() throws IOException {
    Path other = Files.writeString(folder.resolve("report.json"), "{\"format\": \"other\"}");

    assertThat(merge(other))
        .isEqualTo(
            "'%s' is not a report that this version of roundtrip wrote with '--report blob=report.json'."
                .formatted(other));
    assertThat(merge(folder.resolve("none.json")))
        .isEqualTo(
            "Cannot read '%s' (there is no such file).".formatted(folder.resolve("none.json")));
  }

  @Test
  void aBlobOfAMergedRun() {
    CommandRun run =
        CommandRun.of("merge", shard(1, 1).toString(), "--report", "blob=" + folder.resolve("b"));

    assertThat(run.err())
        .startsWith(
            "roundtrip: A merged report cannot be a blob; merge the reports of all shards at once.");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void timingsAreWrittenAndSplitTheNextRun() throws IOException {
    Path timings = folder.resolve("roundtrip-timings.json");

    CommandRun run =
        CommandRun.of("merge", shard(1, 1).toString(), "--timings", timings.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(timings).content().contains("\"sqlite\"", "\"1_users\"", "\"2_roles\"");
    Files.writeString(
        timings,
        "{\"format\": \"roundtrip-timings/1\","
            + " \"seconds\": {\"sqlite\": {\"1_users\": 0.1, \"2_roles\": 9.0}}}");
    assertThat(verify(1, 3).out()).contains("1 revision tested").contains("another shard");
    assertThat(verify(2, 3).out()).contains("1 revision tested").doesNotContain("another shard");
    assertThat(verify(3, 3).out()).doesNotContain("revision tested");
  }

  @Test
  void aDatabaseThatDoesNotStart() throws IOException {
    String[] options = {"--database", "postgresql", "--postgres", "postgresql://localhost:1/none"};
    List<String> whole = new ArrayList<>(List.of("verify", folder.toString(), "--no-rows"));
    whole.addAll(List.of("--database", "sqlite"));
    whole.addAll(List.of(options));
    whole.addAll(List.of("--report", "json=-"));
    Path one = shard(1, 2, options);
    Path two = shard(2, 2, options);

    CommandRun run = CommandRun.of(whole.toArray(String[]::new));
    CommandRun merged =
        CommandRun.of("merge", one.toString(), two.toString(), "--report", "json=-");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("the run on PostgreSQL failed");
    assertThat(merged.exitCode()).isEqualTo(3);
    assertThat(withoutSeconds(merged.out())).isEqualTo(withoutSeconds(run.out()));
  }

  private static String withoutSeconds(String text) {
    return text.replaceAll("\"seconds\": [\\d.]+", "");
  }

  private String merge(Path... reports) {
    String[] arguments = new String[reports.length + 1];
    arguments[0] = "merge";
    for (int i = 0; i < reports.length; i++) {
      arguments[i + 1] = reports[i].toString();
    }
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.exitCode()).isEqualTo(2);
    return run.err().lines().findFirst().orElseThrow().replaceFirst("^roundtrip: ", "");
  }

  private Path shard(int number, int count, String... more) {
    Path blob = folder.resolve("shard-" + number + "-of-" + count + ".json");
    if (!Files.exists(blob)) {
      List<String> arguments = new ArrayList<>(List.of(more));
      arguments.addAll(List.of("--no-rows", "--report", "blob=" + blob));
      verify(number, count, arguments.toArray(String[]::new));
    }
    return blob;
  }

  private CommandRun verify(int number, int count, String... more) {
    String[] fixed = {
      "verify", folder.toString(), "--database", "sqlite", "--shard", number + "/" + count
    };
    String[] arguments = new String[fixed.length + more.length];
    System.arraycopy(fixed, 0, arguments, 0, fixed.length);
    System.arraycopy(more, 0, arguments, fixed.length, more.length);
    return CommandRun.of(arguments);
  }

  private void write(String name, String sql) throws IOException {
    Files.writeString(folder.resolve(name), sql);
  }
}
