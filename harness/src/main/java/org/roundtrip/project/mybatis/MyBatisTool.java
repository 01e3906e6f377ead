package org.roundtrip.project.mybatis;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.migration.Change;
import org.apache.ibatis.migration.operations.DownOperation;
import org.apache.ibatis.migration.operations.StatusOperation;
import org.apache.ibatis.migration.operations.UpOperation;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.tool.JdbcRecorder;
import org.roundtrip.project.tool.JdbcRecorder.Failure;
import org.roundtrip.project.tool.Recording;
import org.roundtrip.project.tool.Tool;
import org.roundtrip.project.tool.ToolConnections;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

/** Runs the up and down operations of MyBatis Migrations. */
final class MyBatisTool implements Tool {

  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

  private final MyBatisSetup setup;
  private final MigrationProject files;
  private final ChangelogTable changelog;

  MyBatisTool(MyBatisSetup setup, MigrationProject files) {
    this.setup = setup;
    this.files = files;
    this.changelog = new ChangelogTable(setup.changelog());
  }

  @Override
  public MigrationScript script(Revision revision, Direction direction, Engine engine) {
    MigrationScript script = files.migrator().script(revision, direction, engine);
    return new MigrationScript(
        script.kind(), false, script.location(), script.reason(), script.transaction());
  }

  /** PostgreSQL folds the name to lower case. */
  @Override
  public Set<String> bookkeeping() {
    return new HashSet<>(List.of(setup.changelog(), setup.changelog().toLowerCase(Locale.ROOT)));
  }

  @Override
  public Recording move(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException {
    JdbcRecorder recorder = recorder(session);
    recorder.showsResults(true);
    try (ToolConnections connections = new ToolConnections(session.database(), recorder)) {
      operate(way.size(), direction, connections);
    } catch (SQLException e) {
      throw inaccessible(e);
    } catch (RuntimeException e) {
      List<Revision> through = through(way, direction, session);
      through.forEach(passed);
      throw failure(
          e,
          recorder,
          script(way.get(through.size()), direction, session.engine()),
          way.get(through.size()));
    }
    way.forEach(passed);
    return recorder.recording();
  }

  private void operate(int steps, Direction direction, ToolConnections connections) {
    if (direction == Direction.UPGRADE) {
      new UpOperation(steps)
          .operate(connections::getConnection, setup.loader(), setup.option(), NOWHERE);
    } else {
      new DownOperation(steps)
          .operate(connections::getConnection, setup.loader(), setup.option(), NOWHERE);
    }
  }

  private JdbcRecorder recorder(Session session) {
    return new JdbcRecorder(session.engine(), bookkeeping(), sql -> false);
  }

  private List<Revision> through(List<Revision> way, Direction direction, Session session) {
    Set<RevisionId> applied = applied(session);
    boolean up = direction == Direction.UPGRADE;
    // The failing revision has not run, whatever the history table says.
    return way.subList(0, way.size() - 1).stream()
        .takeWhile(revision -> applied.contains(revision.id()) == up)
        .toList();
  }

  private MigrationFailedException failure(
      RuntimeException thrown, JdbcRecorder recorder, MigrationScript script, Revision revision) {
    Optional<Failure> seen = recorder.failure();
    return new MigrationFailedException(
        seen.map(f -> place(script.location(), f.statement())).orElse(script.location()),
        seen.map(Failure::statement).orElse(revision.name()),
        seen.map(Failure::applied).orElse(recorder.count()),
        seen.map(Failure::inTransaction).orElse(!setup.option().isAutoCommit()),
        seen.map(Failure::exception).orElseGet(() -> cause(thrown)));
  }

  private static SQLException cause(RuntimeException thrown) {
    return Stream.iterate((Throwable) thrown, t -> t != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst()
        .orElseGet(() -> new SQLException(String.valueOf(thrown.getMessage()), thrown));
  }

  /** The tool does not report the line of a statement. The first line of its text finds it. */
  private SourceLocation place(SourceLocation start, String statement) {
    String first = statement.lines().findFirst().orElse("").strip();
    Path file = start.file();
    try {
      List<String> lines = Files.readAllLines(file, Charset.forName(setup.charset()));
      for (int i = start.line() - 1; i < lines.size(); i++) {
        if (lines.get(i).contains(first)) {
          return new SourceLocation(file, i + 1);
        }
      }
      return start;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Set<RevisionId> current(Session session) {
    Set<RevisionId> applied = applied(session);
    return files.history().graph().revisions().stream()
        .map(Revision::id)
        .filter(applied::contains)
        .reduce((one, next) -> next)
        .map(Set::of)
        .orElse(Set.of());
  }

  private Set<RevisionId> applied(Session session) {
    try (ToolConnections connections = new ToolConnections(session.database(), recorder(session))) {
      List<Change> changes =
          new StatusOperation()
              .operate(connections::getConnection, setup.loader(), setup.option(), NOWHERE)
              .getCurrentStatus();
      Set<BigDecimal> numbers =
          changes.stream()
              .filter(change -> change.getAppliedTimestamp() != null)
              .map(Change::getId)
              .collect(Collectors.toSet());
      return files.history().graph().revisions().stream()
          .map(Revision::id)
          .filter(id -> numbers.contains(new BigDecimal(id.value())))
          .collect(Collectors.toSet());
    } catch (SQLException e) {
      throw inaccessible(e);
    }
  }

  @Override
  public void stamp(Set<RevisionId> heads, Session session) {
    List<Revision> all = files.history().graph().revisions();
    int last = -1;
    for (int i = 0; i < all.size(); i++) {
      last = heads.contains(all.get(i).id()) ? i : last;
    }
    try {
      changelog.write(session.connection(), all.subList(0, last + 1));
    } catch (SQLException e) {
      throw inaccessible(e);
    }
  }

  private static EnvironmentException inaccessible(SQLException e) {
    return new EnvironmentException(
        "Cannot access the changelog table of MyBatis Migrations: " + e.getMessage() + ".", e);
  }
}
