package org.roundtrip.ci.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roundtrip.ci.Reports;
import org.roundtrip.dialect.Engine;
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
    LiveProgress progress = run(new Terminal(new PrintWriter(drawn)));
    progress.erase();

    assertThat(drawn.toString())
        .endsWith("\rSQLite 1/2   PostgreSQL 0/2   0 findings   \u001B[K" + "\r\u001B[K");
    assertThat(drawn.toString().split("\r")).allMatch(line -> line.length() <= 79 + 3);
  }

  @Test
  void withoutATerminalItOnlyCounts() {
    LiveProgress progress = run(new Terminal(null));

    assertThat(drawn.toString()).isEmpty();
    assertThat(progress.tried()).isEqualTo(Map.of(Engine.SQLITE, 1, Engine.POSTGRESQL, 0));
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
