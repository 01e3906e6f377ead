package org.roundtrip.project.liquibase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.project.RecordedRun;
import org.roundtrip.project.ToolMissingException;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.project.tool.ToolFixture;
import org.roundtrip.revision.Revision;

/** What is done with each version of Liquibase; loaded once for each. */
public final class LiquibaseVersionStory {

  private final MigrationProject project;
  private final Session session;
  private final Map<Revision, RecordedRun> ups = new HashMap<>();
  private final List<String> lines;

  private LiquibaseVersionStory(MigrationProject project, Session session, List<String> lines) {
    this.project = project;
    this.session = session;
    this.lines = lines;
  }

  /** Goes through a project and says what happened, a line each. */
  public static String run(String folder) throws Exception {
    List<String> lines = new ArrayList<>();
    try (MigrationProject project = ProjectDetector.open(Path.of(folder), null)) {
      for (Engine engine : Engine.defaults()) {
        try (DatabaseServer server = DatabaseServers.open(engine, DatabaseSettings.defaults());
            ScratchDatabase database = server.create();
            Session session = database.connect()) {
          lines.add(engine.word());
          new LiquibaseVersionStory(project.on(engine), session, lines).walk();
        }
      }
    }
    return String.join("\n", lines);
  }

  /** Opens a project; its layout, or why it cannot be opened. */
  public static String open(String folder) {
    try (MigrationProject project = ProjectDetector.open(Path.of(folder), null)) {
      return project.layout();
    } catch (ToolMissingException e) {
      return e.getMessage();
    }
  }

  private void walk() throws Exception {
    List<Revision> all = new ArrayList<>(project.history().graph().revisions());
    Migrator migrator = project.migrator();
    for (Revision revision : all) {
      ups.put(revision, run(revision, Direction.UPGRADE));
      lines.add("up " + name(revision) + ", at " + current());
    }
    Collections.reverse(all);
    for (Revision revision : all) {
      lines.add(name(revision) + " has a " + kind(revision) + " down");
      if (migrator.script(revision, Direction.DOWNGRADE, session.engine()).canRun()) {
        down(revision);
      }
    }
    ToolFixture.tool(project).orElseThrow().stamp(Set.of(all.get(1).id()), session);
    lines.add("stamped " + current());
  }

  private RecordedRun run(Revision revision, Direction direction) throws MigrationFailedException {
    return project
        .migrator()
        .run(revision, direction, session, Transactions.AS_THE_TOOL)
        .recorded()
        .orElseThrow();
  }

  private void down(Revision revision) {
    try {
      RecordedRun up = ups.get(revision);
      boolean again = run(revision, Direction.DOWNGRADE).isRepeatable() && up.isRepeatable();
      lines.add("down, at " + current() + ", repeatable " + again);
      if (up.repeatWithHistory(session)) {
        lines.add("up again, at " + current());
      }
      run(revision, Direction.DOWNGRADE);
    } catch (MigrationFailedException e) {
      lines.add("stopped, a " + kind(revision) + " down, at " + current());
    }
  }

  private String kind(Revision revision) {
    return project.migrator().script(revision, Direction.DOWNGRADE, session.engine()).kind().name();
  }

  private List<String> current() {
    return ToolFixture.tool(project).orElseThrow().current(session).stream()
        .map(id -> id.value().replaceFirst("::.*", ""))
        .toList();
  }

  private static String name(Revision revision) {
    return revision.id().value().replaceFirst("::.*", "");
  }
}
