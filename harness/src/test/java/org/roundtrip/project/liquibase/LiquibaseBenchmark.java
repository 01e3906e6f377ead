package org.roundtrip.project.liquibase;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import org.roundtrip.Roundtrip;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Severity;
import org.roundtrip.project.Direction;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.verify.Progress;
import org.roundtrip.verify.Settings;

/**
 * Holds {@code verify} against what Liquibase's own {@code update-testing-rollback} does, on a
 * PostgreSQL of ours and in one process. That command stops at the first changeset without a
 * rollback; so its three steps are taken on each run of changesets that can be undone, and the
 * others are only updated. Arguments: the changelog or jar, then options of the tool.
 */
public final class LiquibaseBenchmark {

  private LiquibaseBenchmark() {}

  /** Prints a line for each. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out =
        new PrintStream(
            new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8.name());
    Map<String, String> said =
        Stream.of(arguments)
            .skip(1)
            .map(option -> option.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Settings settings =
        Settings.of(Path.of(arguments[0]))
            .withLayout(LiquibaseAdapter.NAME)
            .withTools(ToolSettings.none().with(said))
            .withEngines(Set.of(Engine.POSTGRESQL));
    for (int i = 0; i < 2; i++) {
      compare(settings, out);
    }
  }

  private static void compare(Settings settings, PrintStream out) throws Exception {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    long begun = System.nanoTime();
    Report report = Roundtrip.verify(settings.withRows(RowSettings.none()), new Progress() {});
    double verify = (System.nanoTime() - begun) / 1e9;
    Set<RevisionId> broken =
        report.findings().stream()
            .filter(f -> f.severity() == Severity.ERROR && f.revision() != null)
            .map(f -> f.revision().id())
            .collect(Collectors.toSet());
    double peer = peer(settings, broken);
    out.printf(
        "%d changesets, %d of them up only: verify %.1f s, update-testing-rollback %.1f s, ratio"
            + " %.2f (load %.1f)%n",
        report.revisions(), broken.size(), verify, peer, verify / peer, load);
  }

  private static double peer(Settings settings, Set<RevisionId> broken) throws Exception {
    ChangelogLocation place =
        ChangelogFinder.find(settings.project(), settings.tools().of(LiquibaseAdapter.NAME));
    try (LiquibaseLibrary library = new LiquibaseLibrary(place)) {
      Changelog changelog = new LiquibaseTool(place, library).changelog(Engine.POSTGRESQL);
      List<List<Revision>> runs = runs(changelog, broken);
      long begun = System.nanoTime();
      try (DatabaseServer server =
              DatabaseServers.open(Engine.POSTGRESQL, DatabaseSettings.defaults());
          ScratchDatabase database = server.create();
          Session session = database.connect()) {
        library.ask(
            () -> {
              Liquibase liquibase = liquibase(place, library, session);
              liquibase.setShowSummary(UpdateSummaryEnum.OFF);
              for (List<Revision> run : runs) {
                test(liquibase, run.size(), isBothWays(changelog, run.get(0), broken));
              }
              return true;
            });
      }
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  @SuppressWarnings("resource") // Closed with the session.
  private static Liquibase liquibase(
      ChangelogLocation place, LiquibaseLibrary library, Session session)
      throws LiquibaseException {
    return new Liquibase(
        place.changelog(),
        library.files(),
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(session.connection())));
  }

  /** Changesets that follow each other, all of which can be undone or none of which can. */
  private static List<List<Revision>> runs(Changelog changelog, Set<RevisionId> broken) {
    List<List<Revision>> runs = new ArrayList<>();
    boolean last = false;
    for (Revision revision : changelog.revisions()) {
      if (changelog.applies(revision.id())) {
        boolean both = isBothWays(changelog, revision, broken);
        if (runs.isEmpty() || both != last) {
          runs.add(new ArrayList<>());
        }
        runs.get(runs.size() - 1).add(revision);
        last = both;
      }
    }
    return runs;
  }

  private static boolean isBothWays(
      Changelog changelog, Revision revision, Set<RevisionId> broken) {
    return !broken.contains(revision.id())
        && changelog.script(revision, Direction.DOWNGRADE).canRun();
  }

  private static void test(Liquibase liquibase, int count, boolean bothWays)
      throws LiquibaseException {
    liquibase.update(count, "");
    if (bothWays) {
      liquibase.rollback(count, "");
      liquibase.update(count, "");
    }
  }
}
