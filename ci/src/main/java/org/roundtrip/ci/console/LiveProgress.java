package org.roundtrip.ci.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Skip;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.Revision;
import org.roundtrip.verify.Progress;

/** One line that says how far a run is; and the count of what was tried, for the summary. */
public final class LiveProgress implements Progress {

  /** What fits on the narrowest terminal; a line that wraps cannot be drawn over. */
  private static final int WIDTH = 79;

  private static final Duration PAUSE = Duration.ofMillis(60);

  private final Terminal terminal;
  private final Map<ServerInfo, Integer> totals =
      new TreeMap<>(Comparator.comparing(ServerInfo::engine));
  private final Map<Engine, Integer> done = new TreeMap<>();
  private final Map<Engine, String> current = new TreeMap<>();
  private int findings;
  private String history = "";
  private long drawn;

  /** Draws on a terminal, or only counts. */
  public LiveProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void discovered(MigrationProject project) {
    history = "%d revisions (%s)".formatted(project.history().graph().size(), project.layout());
    terminal.draw(clipped(history + ": starting the databases …"));
  }

  @Override
  public synchronized void started(ServerInfo database, int revisions) {
    totals.put(database, revisions);
    done.put(database.engine(), 0);
    draw("");
  }

  @Override
  public synchronized void announced(String sentence) {
    terminal.announce(clipped(sentence), "roundtrip: " + sentence);
  }

  @Override
  public synchronized void trying(ServerInfo database, Revision revision) {
    current.put(database.engine(), revision.name());
  }

  @Override
  public synchronized void tried(
      ServerInfo database, Revision revision, List<Finding> found, List<Skip> skips) {
    done.merge(database.engine(), 1, Integer::sum);
    findings += found.size();
    if (System.nanoTime() - drawn > PAUSE.toNanos()) {
      draw(revision.name());
    }
  }

  @Override
  public synchronized void untried(
      ServerInfo database, Revision revision, List<Finding> found, List<Skip> skips) {
    findings += found.size();
  }

  @Override
  public synchronized void finished(ServerInfo database) {
    current.remove(database.engine());
    draw("");
  }

  /** What the run is doing, for a log. */
  public synchronized String status() {
    if (totals.isEmpty()) {
      return history.isEmpty() ? "reading the history" : history + ", starting the databases";
    }
    List<String> parts = new ArrayList<>();
    totals.forEach((database, all) -> parts.add(status(database.engine(), all)));
    return String.join(", ", parts) + "; " + count();
  }

  private String status(Engine engine, int all) {
    String revision = current.get(engine);
    return "%s %d of %d revisions%s"
        .formatted(
            engine.label(),
            done.getOrDefault(engine, 0),
            all,
            revision == null ? "" : " (now " + revision + ")");
  }

  private String count() {
    return findings == 1 ? "1 finding" : findings + " findings";
  }

  /** Leaves the terminal as if nothing had been drawn. */
  public synchronized void erase() {
    terminal.erase();
  }

  private void draw(String revision) {
    drawn = System.nanoTime();
    List<String> parts = new ArrayList<>();
    totals.forEach(
        (database, all) ->
            parts.add(
                "%s %d/%d".formatted(database.engine().label(), done.get(database.engine()), all)));
    parts.add(count());
    terminal.draw(clipped(String.join("   ", parts) + "   " + revision));
  }

  private static String clipped(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
  }
}
