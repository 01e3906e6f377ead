package org.roundtrip.ci.pullrequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.ci.CommandRun;

/**
 * Sixteen pull requests for each tool: the exit code and the messages of the command, and both
 * again after the author has followed the advice.
 */
class PullRequestTest {

  @TempDir private Path folder;

  @Test
  void numberedFiles() throws IOException {
    Approvals.verify(all(new Migrations.Numbered()));
  }

  @Test
  void filesWithHeaders() throws IOException {
    Approvals.verify(all(new Migrations.Headers()));
  }

  @Test
  void flyway() throws IOException {
    Approvals.verify(all(new Migrations.Flyway()));
  }

  @Test
  @Tag("python")
  void alembic() throws IOException {
    Approvals.verify(all(new Migrations.Alembic(Python.withAlembic())));
  }

  private String all(Migrations tool) throws IOException {
    StringBuilder text = new StringBuilder();
    for (PullRequest each : PullRequest.values()) {
      Author author = new Author(Files.createDirectory(folder.resolve(each.name())), tool);
      each.makeIn(author);
      text.append("=== ").append(each).append(" ===\n").append(run(author, each.options()));
      List<String> advice = Advice.in(text.substring(text.lastIndexOf("=== ")));
      if (!advice.isEmpty()) {
        for (String line : advice) {
          Advice.follow(line, author);
        }
        text.append("--- after following this advice: ---\n");
        advice.forEach(line -> text.append(line).append('\n'));
        author.checkout().commit();
        text.append(run(author, each.options()));
      }
    }
    return text.toString();
  }

  private static String run(Author author, String... options) {
    CommandRun run = author.run("verify", options);
    return "exit code %d%n%s%s%n"
        .formatted(run.exitCode(), run.out(), run.err())
        .replace(author.checkout().root() + "/", "")
        .replaceAll("python=\\S+", "python=python")
        .replaceAll("\\d+\\.\\d seconds", "N seconds")
        .replaceAll("SQLite [\\d.]+\\d", "SQLite VERSION");
  }
}
