package org.roundtrip.project.flyway;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.project.RecordedRun;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.project.tool.ToolFixture;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.UnreadableHistoryException;
import org.sqlite.SQLiteDataSource;

/** What is done with each version of Flyway; loaded once for each. */
public final class FlywayVersionStory {

  private FlywayVersionStory() {}

  /** Goes through a project and says what happened, a line each. */
  public static String run(String folder) throws Exception {
    List<String> lines = new ArrayList<>();
    try (MigrationProject project = ProjectDetector.open(Path.of(folder), null)) {
      for (Engine engine : Engine.defaults()) {
        try (DatabaseServer server = DatabaseServers.open(engine, DatabaseSettings.defaults());
            ScratchDatabase database = server.create()) {
          lines.add(engine.word());
          walk(project.on(engine), database, lines);
        }
      }
    }
    return String.join("\n", lines);
  }

  /** The same on SQLite alone, with a Flyway that the user loads before and runs afterwards. */
  public static String runBetween(String folder, String ownFolder, Runnable ended)
      throws Exception {
    SQLiteDataSource own = new SQLiteDataSource();
    own.setUrl("jdbc:sqlite:" + Path.of(ownFolder, "own.sqlite"));
    Flyway flyway =
        Flyway.configure(FlywayVersionStory.class.getClassLoader())
            .dataSource(own)
            .locations("filesystem:" + ownFolder)
            .load();
    List<String> lines = new ArrayList<>();
    Engine engine = Engine.named("sqlite").orElseThrow();
    try (MigrationProject project = ProjectDetector.open(Path.of(folder), null);
        DatabaseServer server = DatabaseServers.open(engine, DatabaseSettings.defaults());
        ScratchDatabase database = server.create()) {
      walk(project.on(engine), database, lines);
    }
    ended.run();
    flyway.migrate();
    return String.join("\n", lines);
  }

  /** Opens a project; its layout and notices, or why it cannot be opened or run on an engine. */
  public static String open(String folder, String layout, String engine) {
    try (MigrationProject project =
        ProjectDetector.open(Path.of(folder), layout.isEmpty() ? null : layout)) {
      project.on(Engine.named(engine).orElseThrow());
      return project.layout() + " " + project.notices();
    } catch (UnreadableHistoryException e) {
      return e.getMessage();
    }
  }

  private static void walk(MigrationProject project, ScratchDatabase database, List<String> lines)
      throws Exception {
    List<Revision> all = new ArrayList<>(project.history().graph().revisions());
    try (Session session = database.connect()) {
      List<Revision> way = all.subList(0, all.size() - 1);
      Map<Revision, Boolean> ups = new HashMap<>();
      for (Revision revision : way) {
        ups.put(revision, run(project, revision, Direction.UPGRADE, session));
        lines.add(
            "up "
                + revision.id()
                + ", at "
                + ToolFixture.tool(project).orElseThrow().current(session));
      }
      try {
        project
            .migrator()
            .runAll(all.subList(3, 4), Direction.UPGRADE, session, passed -> lines.add("passed"));
      } catch (MigrationFailedException e) {
        lines.add("failed at " + e.location().file().getFileName() + ":" + e.location().line());
        lines.add("applied " + e.applied() + ", rolled back " + e.rolledBack());
        lines.add(e.statement());
      }
      Collections.reverse(way);
      for (Revision revision : way) {
        boolean again = run(project, revision, Direction.DOWNGRADE, session) && ups.get(revision);
        lines.add(
            "down %s, at %s, repeatable %s"
                .formatted(
                    revision.id(),
                    ToolFixture.tool(project).orElseThrow().current(session),
                    again));
      }
      ToolFixture.tool(project).orElseThrow().stamp(java.util.Set.of(all.get(1).id()), session);
      lines.add("stamped " + ToolFixture.tool(project).orElseThrow().current(session));
    }
  }

  /** Whether what was sent can be sent again. */
  private static boolean run(
      MigrationProject project, Revision revision, Direction direction, Session session)
      throws Exception {
    return project
        .migrator()
        .run(revision, direction, session, Transactions.AS_THE_TOOL)
        .recorded()
        .filter(RecordedRun::isRepeatable)
        .isPresent();
  }
}
