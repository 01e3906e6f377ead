package org.roundtrip.project.flyway;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.sql.PlainScript;
import org.roundtrip.project.tool.JdbcRecorder;
import org.roundtrip.project.tool.Recording;
import org.roundtrip.project.tool.Tool;
import org.roundtrip.project.tool.ToolConnections;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/** Runs Flyway's own migrate for upgrades, and its undo scripts for downgrades. */
final class FlywayTool implements Tool {

  private final FlywayHistoryReader reader;
  private final FlywaySettings settings;
  private final List<FlywayRevision> chain;
  private final Map<RevisionId, FlywayRevision> byId;
  private final HistoryTable table;

  FlywayTool(FlywayHistoryReader reader) {
    this.reader = reader;
    this.settings = reader.settings();
    this.chain = reader.chain();
    this.byId =
        chain.stream().collect(Collectors.toMap(r -> r.revision().id(), Function.identity()));
    this.table = new HistoryTable(settings.table(), settings.schema());
  }

  @Override
  public MigrationScript script(Revision revision, Direction direction, Engine engine) {
    return of(revision).script(direction);
  }

  private FlywayRevision of(Revision revision) {
    return Objects.requireNonNull(byId.get(revision.id()));
  }

  @Override
  public Set<String> bookkeeping() {
    return Set.of(settings.table());
  }

  @Override
  public Recording move(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException {
    List<FlywayRevision> steps = way.stream().map(this::of).toList();
    JdbcRecorder recorder = recorder(session);
    try (ToolConnections connections = new ToolConnections(session.database(), recorder)) {
      if (direction == Direction.UPGRADE) {
        new FlywayUpgrade(reader, steps).run(connections, recorder, passed);
      } else {
        undo(steps, session, connections, passed);
      }
    } catch (SQLException e) {
      throw new EnvironmentException(
          "The database connection for Flyway failed: " + e.getMessage() + ".", e);
    }
    return recorder.recording();
  }

  private JdbcRecorder recorder(Session session) {
    return new JdbcRecorder(
        session.engine(),
        bookkeeping(),
        new InternalStatements(session.database().address().user(), settings.schema().isEmpty()));
  }

  private void undo(
      List<FlywayRevision> steps,
      Session session,
      ToolConnections connections,
      Consumer<Revision> passed)
      throws MigrationFailedException, SQLException {
    for (FlywayRevision step : steps) {
      PlainScript undo = Objects.requireNonNull(step.undo());
      try (Connection connection = connections.getConnection()) {
        Session own = new Session(session.database(), connection, session.statementTimeout());
        undo.run(own, table.forget(Objects.requireNonNull(step.version())));
        if (step.equals(chain.get(0))) {
          table.forgetSchemas(connection);
        }
      }
      passed.accept(step.revision());
    }
  }

  @Override
  public Set<RevisionId> current(Session session) {
    try (ToolConnections connections = new ToolConnections(session.database(), recorder(session))) {
      List<FlywayRevision> applied = new AppliedMigrations(chain).in(flyway(connections));
      RevisionId last = null;
      for (FlywayRevision revision : chain) {
        if (!applied.contains(revision)) {
          break;
        }
        last = revision.revision().id();
      }
      return last == null ? Set.of() : Set.of(last);
    } catch (SQLException e) {
      throw inaccessible(e);
    }
  }

  @Override
  public void stamp(Set<RevisionId> heads, Session session) {
    int last = -1;
    for (int i = 0; i < chain.size(); i++) {
      last = heads.contains(chain.get(i).revision().id()) ? i : last;
    }
    try (ToolConnections connections = new ToolConnections(session.database(), recorder(session));
        Connection connection = connections.getConnection()) {
      if (!table.exists(connection)) {
        SilentFlyway.run(flyway(connections), Flyway::baseline);
      }
      table.write(connection, chain.subList(0, last + 1));
    } catch (SQLException e) {
      throw inaccessible(e);
    }
  }

  private FluentConfiguration flyway(ToolConnections connections) {
    return reader.settings().configure(reader.visible(), reader.classes()).dataSource(connections);
  }

  private static EnvironmentException inaccessible(SQLException e) {
    return new EnvironmentException(
        "Cannot access Flyway's history table: " + e.getMessage() + ".", e);
  }

  /** The project's path of a file that Flyway names by its absolute path. */
  static Path known(ScriptFiles scripts, String absolute) {
    return scripts.files().stream()
        .filter(file -> file.getAbsolutePathOnDisk().equals(absolute))
        .findFirst()
        .map(ScriptFile::file)
        .orElseGet(() -> Path.of(absolute));
  }
}
