package org.roundtrip.project.flyway;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
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

/** Flyway: its own migrate going up, its undo scripts going down. */
final class FlywayTool implements Tool {

  private final FlywaySettings settings;
  private final ScriptFiles scripts;
  private final CompiledMigrations classes;
  private final List<FlywayRevision> chain;
  private final Map<RevisionId, FlywayRevision> byId;
  private final Map<String, MigrationVersion> baselines;
  private final HistoryTable table;

  FlywayTool(HistoryReader reading, List<FlywayRevision> chain) {
    this.settings = reading.settings();
    this.scripts = reading.visible();
    this.classes = reading.classes();
    this.chain = List.copyOf(chain);
    this.baselines = Map.copyOf(reading.baselines());
    this.byId =
        chain.stream().collect(Collectors.toMap(r -> r.revision().id(), Function.identity()));
    this.table = new HistoryTable(settings.table(), settings.schema());
  }

  @Override
  public MigrationScript leg(Revision revision, Direction direction, Engine engine) {
    return of(revision).leg(direction);
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
        migrate(steps, connections, recorder, passed);
      } else {
        undo(steps, session, connections, passed);
      }
    } catch (SQLException e) {
      throw new EnvironmentException(
          "The connection for Flyway failed: " + e.getMessage() + ".", e);
    }
    return recorder.recording();
  }

  private JdbcRecorder recorder(Session session) {
    return new JdbcRecorder(
        session.engine(),
        bookkeeping(),
        new Housekeeping(session.database().address().user(), settings.schema().isEmpty()));
  }

  private void migrate(
      List<FlywayRevision> steps,
      ToolConnections connections,
      JdbcRecorder recorder,
      Consumer<Revision> passed)
      throws MigrationFailedException {
    recorder.showsResults(steps.stream().allMatch(FlywayRevision::isSql));
    FluentConfiguration flyway = flywayFor(steps).dataSource(connections);
    try {
      flyway.load().migrate();
    } catch (FlywayException e) {
      List<FlywayRevision> done = applied(flyway);
      steps.stream().filter(done::contains).map(FlywayRevision::revision).forEach(passed);
      FlywayRevision failing =
          steps.stream().filter(s -> !done.contains(s)).findFirst().orElse(steps.get(0));
      throw new FlywayFailure(e, recorder, scripts).on(failing);
    }
    steps.stream().map(FlywayRevision::revision).forEach(passed);
  }

  /** Flyway that goes exactly so far: repeatable migrations run as soon as it sees them. */
  private FluentConfiguration flywayFor(List<FlywayRevision> steps) {
    Set<String> wanted =
        steps.stream()
            .filter(FlywayRevision::isRepeatable)
            .map(FlywayRevision::script)
            .collect(Collectors.toSet());
    Set<String> others =
        chain.stream()
            .filter(FlywayRevision::isRepeatable)
            .map(FlywayRevision::script)
            .filter(script -> !wanted.contains(script))
            .collect(Collectors.toSet());
    baselines.forEach(
        (script, version) -> {
          if (!takes(version, steps)) {
            others.add(script);
          }
        });
    FluentConfiguration flyway =
        settings
            .configure(
                scripts.only(file -> !others.contains(file.getRelativePath())),
                classes.only(type -> !others.contains(type.getName())))
            .validateOnMigrate(false);
    steps.stream()
        .filter(step -> !step.isRepeatable())
        .reduce((one, next) -> next)
        .ifPresent(last -> flyway.target(last.version()));
    return flyway;
  }

  /** Flyway takes a baseline from base on in one go; below it, it would run nothing at all. */
  private boolean takes(MigrationVersion baseline, List<FlywayRevision> steps) {
    return steps.size() > 1
        && steps.get(0).equals(chain.get(0))
        && steps.stream()
            .flatMap(step -> Stream.ofNullable(step.version()))
            .anyMatch(version -> MigrationVersion.fromVersion(version).compareTo(baseline) >= 0);
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
      List<FlywayRevision> applied =
          applied(settings.configure(scripts, classes).dataSource(connections));
      RevisionId last = null;
      for (FlywayRevision revision : chain) {
        if (!applied.contains(revision)) {
          break;
        }
        last = revision.revision().id();
      }
      return last == null ? Set.of() : Set.of(last);
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** The revisions that Flyway's history has, those under a baseline included. */
  private List<FlywayRevision> applied(FluentConfiguration flyway) {
    List<MigrationInfo> rows =
        Arrays.stream(flyway.load().info().applied())
            .filter(info -> info.getState().isApplied() && !info.getState().isFailed())
            .toList();
    return chain.stream().filter(r -> rows.stream().anyMatch(row -> covers(row, r))).toList();
  }

  private static boolean covers(MigrationInfo row, FlywayRevision revision) {
    if (revision.isRepeatable() || row.getVersion() == null) {
      return revision.isRepeatable()
          && row.getVersion() == null
          && row.getDescription().equals(revision.description());
    }
    int order =
        row.getVersion()
            .compareTo(MigrationVersion.fromVersion(Objects.requireNonNull(revision.version())));
    return order == 0 || order > 0 && row.getType().name().contains("BASELINE");
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
        settings.configure(scripts, classes).dataSource(connections).load().baseline();
      }
      table.write(connection, chain.subList(0, last + 1));
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private static EnvironmentException broken(SQLException e) {
    return new EnvironmentException(
        "Flyway's history cannot be read or written: " + e.getMessage() + ".", e);
  }

  /** Where a path of Flyway's is in the project. */
  static Path known(ScriptFiles scripts, String absolute) {
    return scripts.files().stream()
        .filter(file -> file.getAbsolutePathOnDisk().equals(absolute))
        .findFirst()
        .map(ScriptFile::file)
        .orElseGet(() -> Path.of(absolute));
  }
}
