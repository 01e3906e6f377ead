package org.roundtrip.project.alembic;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Drift;
import org.roundtrip.project.EnumLabels;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.ProgramException;
import org.roundtrip.project.alembic.Driver.DriverFailure;
import org.roundtrip.project.tool.Recording;
import org.roundtrip.project.tool.Tool;
import org.roundtrip.project.tool.ToolDialect;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;
import tools.jackson.databind.JsonNode;

/** Runs the project's own Alembic. */
final class AlembicTool implements Tool {

  private final DriverPool pool;
  private volatile Drivers drivers;
  private final ProjectDescription described;
  private final Path project;
  private final LabelMemory labels;
  private final List<String> added;

  AlembicTool(DriverPool pool, ProjectDescription described, Path project) {
    this(pool, pool, described, project, new LabelMemory(described.labels()), List.of());
  }

  /**
   * @param added lines of Python that run at the end of each script
   */
  private AlembicTool(
      DriverPool pool,
      Drivers drivers,
      ProjectDescription described,
      Path project,
      LabelMemory labels,
      List<String> added) {
    this.added = List.copyOf(added);
    this.pool = pool;
    this.drivers = drivers;
    this.described = described;
    this.project = project;
    this.labels = labels;
  }

  @Override
  public MigrationScript script(Revision revision, Direction direction, Engine engine) {
    Map<Direction, MigrationScript> legs =
        Objects.requireNonNull(described.legs().get(revision.id()));
    return Objects.requireNonNull(legs.get(direction));
  }

  @Override
  public Set<String> bookkeeping() {
    return described.books();
  }

  @Override
  public boolean hasTypedValues() {
    return true;
  }

  @Override
  public EnumLabels enumLabels(Revision revision, boolean upgraded) {
    return labels.of(revision, upgraded);
  }

  /** A run of env.py that moves nothing. */
  @Override
  public void prepare(Session session) {
    current(session);
  }

  /** A new process could not load a history that is broken. */
  @Override
  public Optional<Tool> inNewProcesses() {
    Drivers started = new NewDrivers(pool, described.books());
    return described.history().isBroken()
        ? Optional.empty()
        : Optional.of(new AlembicTool(pool, started, described, project, labels, added));
  }

  @Override
  public Optional<Tool> followedBy(List<String> lines) {
    return Optional.of(new AlembicTool(pool, drivers, described, project, labels, lines));
  }

  @Override
  public Recording move(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException {
    return recording(moved(way, direction, session, passed));
  }

  @Override
  public List<Recording> moveAll(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException {
    List<Recording> steps = new ArrayList<>();
    moved(way, direction, session, passed).path("steps").forEach(s -> steps.add(recording(s)));
    return steps;
  }

  @Override
  public boolean recordsEach() {
    return true;
  }

  private JsonNode moved(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException {
    Map<String, Revision> byId =
        way.stream().collect(Collectors.toMap(r -> r.id().value(), Function.identity()));
    List<String> ids = way.stream().map(revision -> revision.id().value()).toList();
    Drivers source = drivers;
    Driver driver = source.take(session.engine());
    try {
      JsonNode moved =
          driver.move(
              ids,
              direction,
              labels.before(way.get(0)),
              added,
              session,
              id -> passed.accept(Objects.requireNonNull(byId.get(id))));
      if (direction == Direction.UPGRADE) {
        labels.add(moved.path("labels"));
      }
      return moved;
    } catch (DriverFailure e) {
      Revision at = Objects.requireNonNull(byId.get(e.error().path("at").asString()));
      SourceLocation script = script(at, direction, session.engine()).location();
      throw direction == Direction.DOWNGRADE && isRefusal(e.error())
          ? refused(e.error(), script)
          : failed(e.error(), script, session.engine());
    } finally {
      source.giveBack(driver);
    }
  }

  private static Recording recording(JsonNode moved) {
    List<Integer> lines = new ArrayList<>();
    moved.path("lines").forEach(line -> lines.add(line.asInt()));
    return new Recording(
            Driver.texts(moved.path("statements")),
            Driver.texts(moved.path("books")),
            Driver.texts(moved.path("settings")),
            moved.path("repeatable").asBoolean())
        .withLines(lines);
  }

  private static boolean isRefusal(JsonNode error) {
    return error.path("kind").asString().equals("refused");
  }

  private MigrationFailedException refused(JsonNode error, SourceLocation script) {
    return MigrationFailedException.refused(
        location(error, script),
        error.path("text").asString(),
        error.path("message").asString(),
        error.path("applied").asInt(),
        error.path("rolled_back").asBoolean());
  }

  private MigrationFailedException failed(JsonNode error, SourceLocation script, Engine engine) {
    String statement = text(error, "statement");
    return new MigrationFailedException(
        location(error, script),
        statement == null ? error.path("text").asString() : statement,
        error.path("applied").asInt(),
        error.path("rolled_back").asBoolean(),
        cause(error, engine));
  }

  private SourceLocation location(JsonNode error, SourceLocation script) {
    String file = text(error, "file");
    return file == null
        ? script
        : new SourceLocation(
            ProjectDescription.asTyped(Path.of(file), project), error.path("line").asInt());
  }

  private static SQLException cause(JsonNode error, Engine engine) {
    JsonNode server = error.path("server");
    if (!server.isObject()) {
      return new ProgramException(
          "Python", error.path("type").asString() + ": " + error.path("message").asString());
    }
    String message = server.path("message").asString();
    String state = text(server, "state");
    return state == null
        ? new SQLException(message)
        : engine.part(ToolDialect.class).error(state, message, field -> text(server, field));
  }

  private static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? value.asString() : null;
  }

  @Override
  public Optional<Drift> drift(Session session) {
    JsonNode seen = borrow(session, driver -> driver.check(session));
    List<String> operations = new ArrayList<>();
    seen.path("operations").forEach(operation -> operations.add(operation.asString()));
    return Optional.of(
        new Drift(operations, SourceLocation.of(described.env()), text(seen, "unknown")));
  }

  @Override
  public Set<RevisionId> current(Session session) {
    return borrow(session, driver -> new TreeSet<>(driver.current(session)));
  }

  @Override
  public void stamp(Set<RevisionId> heads, Session session) {
    borrow(
        session,
        driver -> {
          driver.stamp(heads, session);
          return heads;
        });
  }

  /** If env.py fails where it ran before, and not in a new process, it gets one for each run. */
  private <T> T borrow(Session session, Function<Driver, T> use) {
    try {
      return borrow(drivers, session, use);
    } catch (EnvironmentException e) {
      Drivers started = new NewDrivers(pool, described.books());
      if (drivers != pool || described.history().isBroken()) {
        throw e;
      }
      T result = borrow(started, session, use);
      drivers = started;
      return result;
    }
  }

  private static <T> T borrow(Drivers drivers, Session session, Function<Driver, T> use) {
    Driver driver = drivers.take(session.engine());
    try {
      return use.apply(driver);
    } finally {
      drivers.giveBack(driver);
    }
  }
}
