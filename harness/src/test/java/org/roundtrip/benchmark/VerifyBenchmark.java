package org.roundtrip.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.Roundtrip;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
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
import org.roundtrip.verify.Progress;
import org.roundtrip.verify.Settings;

/**
 * Holds the whole of {@code verify} against the bare statements of up, down and up through one
 * connection, in one process, the server's start apart. Arguments: {@code ENGINE=PATH} or {@code
 * ENGINE=generated:REVISIONS}, then optionally {@code setup=SQL} and {@code session=SQL} for the
 * history before.
 */
public final class VerifyBenchmark {

  private static final int RUNS = 5;

  private VerifyBenchmark() {}

  /** Prints a line a history. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out =
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
    out.printf("%-48s %10s %10s %10s %8s%n", "history", "revisions", "bare s", "verify s", "ratio");
    for (History history : histories(arguments)) {
      measure(history, out);
    }
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        "heap: limit %d MB, in use at the end %d MB%n",
        runtime.maxMemory() >> 20, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private record History(Engine engine, Path path, String setup, String session) {

    @Override
    public String toString() {
      return engine.word() + " " + path.getParent().getFileName() + "/" + path.getFileName();
    }
  }

  private static List<History> histories(String[] arguments) throws IOException {
    List<History> histories = new ArrayList<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      History last = histories.isEmpty() ? null : histories.remove(histories.size() - 1);
      if (last != null && parts[0].equals("setup")) {
        histories.add(new History(last.engine, last.path, parts[1], last.session));
      } else if (last != null && parts[0].equals("session")) {
        histories.add(new History(last.engine, last.path, last.setup, parts[1]));
      } else {
        if (last != null) {
          histories.add(last);
        }
        Engine engine = Engine.named(parts[0]).orElseThrow();
        histories.add(new History(engine, path(parts[1]), "", ""));
      }
    }
    return histories;
  }

  private static Path path(String argument) throws IOException {
    if (!argument.startsWith("generated:")) {
      return Path.of(argument);
    }
    Path folder = Files.createTempDirectory("generated");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    GeneratedHistory.write(folder, Integer.parseInt(argument.substring("generated:".length())));
    return folder;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void measure(History history, PrintStream out) throws Exception {
    DatabaseSettings defaults = DatabaseSettings.defaults();
    DatabaseSettings databases =
        new DatabaseSettings(
            "embedded",
            defaults.postgresImage(),
            history.setup,
            history.session,
            defaults.statementTimeout());
    Settings settings =
        Settings.of(history.path).withEngines(Set.of(history.engine)).withDatabases(databases);
    double[] bare = new double[RUNS];
    double[] verify = new double[RUNS];
    int revisions = 0;
    Set<Revision> broken = new HashSet<>();
    for (int i = 0; i < RUNS; i++) {
      Timed timed = verify(settings, broken);
      verify[i] = timed.seconds;
      revisions = timed.report.revisions();
      bare[i] = bare(settings, broken);
    }
    double bareMedian = median(bare);
    double verifyMedian = median(verify);
    out.printf(
        "%-48s %10d %10.3f %10.3f %8.2f   first run %.3f%n",
        history, revisions, bareMedian, verifyMedian, verifyMedian / bareMedian, verify[0]);
  }

  private record Timed(Report report, double seconds) {}

  /** Fills in the revisions that the bare statements cannot take down and up again. */
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
    MigrationProject project = ProjectDetector.open(settings.project(), settings.layout());
    Engine engine = settings.engines().iterator().next();
    try (DatabaseServer server = DatabaseServers.open(engine, settings.databases());
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
    if (!upOnly && migrator.leg(revision, Direction.DOWNGRADE, session.engine()).canRun()) {
      migrator.run(revision, Direction.DOWNGRADE, session, own);
      migrator.run(revision, Direction.UPGRADE, session, own);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
