package org.roundtrip.ci.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.roundtrip.ci.Reports;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

class LiveProgressTest {

  private static final Revision REVISION =
      new Revision(
          new RevisionId("1"),
          "1_" + "x".repeat(90),
          "x",
          List.of(),
          List.of(),
          List.of(),
          SourceLocation.of(Path.of("1.sql")));

  private final StringWriter drawn = new StringWriter();

  @Test
  void oneLineForAllDatabases() {
    LiveProgress progress = run(new Terminal(new PrintWriter(drawn), true));
    progress.erase();

    assertThat(drawn.toString())
        .endsWith("\rSQLite 1/2   PostgreSQL 0/2   0 findings   \u001B[K" + "\r\u001B[K");
    assertThat(drawn.toString().split("\r")).allMatch(line -> line.length() <= 79 + 3);
  }

  @Test
  void withoutATerminalItOnlyCounts() {
    LiveProgress progress = run(new Terminal(new PrintWriter(drawn), false));

    assertThat(drawn.toString()).isEmpty();
    assertThat(progress.status())
        .contains("SQLite 1 of 2 revisions", "PostgreSQL 0 of 2 revisions");
  }

  @Test
  void theStatusNamesDatabasesAndRevisions() {
    LiveProgress progress = new LiveProgress(new Terminal(new PrintWriter(drawn), false));
    assertThat(progress.status()).isEqualTo("reading the history");
    progress.announced("Docker pulls the image postgres:17-alpine.");
    progress.started(Reports.SQLITE, 2);
    progress.trying(Reports.SQLITE, REVISION);
    assertThat(progress.status())
        .isEqualTo("SQLite 0 of 2 revisions (now " + REVISION.name() + "); 0 findings");
    progress.tried(Reports.SQLITE, REVISION, List.of(), List.of());
    progress.finished(Reports.SQLITE);
    assertThat(progress.status()).isEqualTo("SQLite 1 of 2 revisions; 0 findings");
    assertThat(drawn.toString())
        .isEqualToIgnoringNewLines("roundtrip: Docker pulls the image postgres:17-alpine.");
  }

  @Test
  void aLogGetsLinesAtIntervals() throws InterruptedException {
    CountDownLatch beats = new CountDownLatch(2);
    Terminal log = new Terminal(new PrintWriter(drawn), false);
    Heartbeat heartbeat = Heartbeat.start(log, Duration.ofMillis(5), () -> counted(beats));
    assertThat(beats.await(10, TimeUnit.SECONDS)).isTrue();
    heartbeat.stop();
    assertThat(drawn.toString()).startsWith("roundtrip: 0:00 working" + System.lineSeparator());
  }

  @Test
  void aTerminalGetsNoLines() throws InterruptedException {
    CountDownLatch beats = new CountDownLatch(1);
    Terminal terminal = new Terminal(new PrintWriter(drawn), true);
    Heartbeat heartbeat = Heartbeat.start(terminal, Duration.ofMillis(1), () -> counted(beats));
    assertThat(beats.await(50, TimeUnit.MILLISECONDS)).isFalse();
    heartbeat.stop();
  }

  private static String counted(CountDownLatch beats) {
    beats.countDown();
    return "working";
  }

  private static LiveProgress run(Terminal terminal) {
    LiveProgress progress = new LiveProgress(terminal);
    progress.started(Reports.POSTGRESQL, 2);
    progress.started(Reports.SQLITE, 2);
    progress.tried(Reports.SQLITE, REVISION, List.of(), List.of());
    progress.finished(Reports.SQLITE);
    return progress;
  }
}
