package org.roundtrip.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.Roundtrip;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Severity;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.Revision;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.verify.Progress;
import org.roundtrip.verify.Settings;

/**
 * Compares {@code verify}, without and with generated rows, with the project's own upgrade,
 * downgrade and upgrade on one connection, in one process. The start of the server is not measured.
 * Arguments: {@code --no-rows} to measure only without rows; for the others see {@link
 * BenchmarkHistory#read}.
 */
public final class VerifyBenchmark {

  private static final String NO_ROWS = "--no-rows";

  private static final int RUNS = 5;

  /** No measurement is repeated beyond this time, so that large histories are measured once. */
  private static final double LIMIT_SECONDS = 20;

  private VerifyBenchmark() {}

  /** Prints one line per history and kind of run. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
    out.printf(
        "%-44s %9s  %-12s %9s %9s %7s  %s%n",
        "history", "revisions", "verify", "bare s", "verify s", "ratio", "runs, first run");
    boolean rows = !List.of(arguments).contains(NO_ROWS);
    String[] histories =
        Stream.of(arguments).filter(a -> !a.equals(NO_ROWS)).toArray(String[]::new);
    for (BenchmarkHistory history : BenchmarkHistory.read(histories)) {
      measure(history, "without rows", RowSettings.none(), out);
      if (rows) {
        measure(history, "with rows", RowSettings.defaults(), out);
      }
    }
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        "heap: limit %d MB, in use at the end %d MB%n",
        runtime.maxMemory() >> 20, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static void measure(
      BenchmarkHistory history, String kind, RowSettings rows, PrintStream out) throws Exception {
    Settings settings = history.settings(rows);
    List<Double> bare = new ArrayList<>();
    List<Double> verify = new ArrayList<>();
    int revisions = 0;
    Set<Revision> broken = new HashSet<>();
    double spent = 0;
    while (verify.size() < RUNS && spent < LIMIT_SECONDS) {
      Timed timed = verify(settings, broken);
      verify.add(timed.seconds);
      revisions = timed.report.revisions();
      bare.add(bare(settings, broken));
      spent += timed.seconds;
    }
    out.printf(
        "%-44s %9d  %-12s %9.3f %9.3f %7.2f  %d, %.3f s%n",
        history,
        revisions,
        kind,
        median(bare),
        median(verify),
        median(verify) / median(bare),
        verify.size(),
        verify.get(0));
  }

  private record Timed(Report report, double seconds) {}

  /** Adds the revisions that the bare statements cannot downgrade and upgrade again. */
  private static Timed verify(Settings settings, Set<Revision> broken) {
    long[] opened = new long[2];
    long begun = System.nanoTime();
    Report report =
        Roundtrip.verify(
            settings,
            new Progress() {
              @Override
              public void discovered(MigrationProject project) {
                opened[0] = System.nanoTime();
              }

              @Override
              public void started(ServerInfo database, int revisions) {
                opened[1] = System.nanoTime();
              }
            });
    double seconds = (System.nanoTime() - begun - (opened[1] - opened[0])) / 1e9;
    report.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR && f.revision() != null)
        .forEach(f -> broken.add(f.revision()));
    return new Timed(report, seconds);
  }

  private static double bare(Settings settings, Set<Revision> broken) throws Exception {
    Engine engine = settings.engines().iterator().next();
    try (MigrationProject project =
            ProjectDetector.open(settings.project(), settings.layout(), settings.tools());
        DatabaseServer server = DatabaseServers.open(engine, settings.databases());
        ScratchDatabase database = server.create();
        Session session = database.connect()) {
      long begun = System.nanoTime();
      for (Revision revision : project.history().graph().revisions()) {
        run(project.migrator(), revision, session, broken.contains(revision));
      }
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  private static void run(Migrator migrator, Revision revision, Session session, boolean upOnly)
      throws MigrationFailedException {
    Migrator.Transactions own = Migrator.Transactions.AS_THE_TOOL;
    migrator.run(revision, Direction.UPGRADE, session, own);
    if (!upOnly && migrator.script(revision, Direction.DOWNGRADE, session.engine()).canRun()) {
      migrator.run(revision, Direction.DOWNGRADE, session, own);
      migrator.run(revision, Direction.UPGRADE, session, own);
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
