package org.roundtrip.project.alembic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Address;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ScratchFolder;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.UnreadableHistoryException;
import tools.jackson.databind.JsonNode;

/** The requests to a driver process, for one engine. Thread-safe. */
final class Driver implements AutoCloseable {

  private final DriverProcess process;
  private final Engine engine;
  private final AlembicSettings settings;

  private Driver(DriverProcess process, Engine engine, AlembicSettings settings) {
    this.process = process;
    this.engine = engine;
    this.settings = settings;
  }

  /** A driver that has read the project, and the driver's description of the project. */
  record Opened(Driver driver, JsonNode description, InstalledDrivers installed) {}

  /**
   * Starts a driver that reads the project.
   *
   * @param historyTables the names of the history table, for a driver that does not read the
   *     revisions, because it serves one request as Alembic's commands do; otherwise null
   * @throws UnreadableHistoryException if the driver cannot read the project
   */
  static Opened open(
      Engine engine,
      AlembicSettings settings,
      SourceHints hints,
      @Nullable Set<String> historyTables) {
    ScratchFolder scratch = ScratchFolder.create("alembic");
    Python python = Python.of(settings);
    DriverProcess process = DriverProcess.start(python, settings, scratch);
    Driver driver = new Driver(process, engine, settings);
    try {
      InstalledDrivers installed = InstalledDrivers.of(driver.require(Map.of("do", "probe")));
      PlaceholderDatabase placeholder =
          PlaceholderDatabase.of(engine, scratch.path(), settings, hints);
      Map<String, @Nullable Object> opening = opening(placeholder, installed);
      opening.put("books", historyTables);
      return new Opened(driver, driver.require(opening), installed);
    } catch (EnvironmentException | UnreadableHistoryException e) {
      driver.close();
      throw e;
    }
  }

  private static Map<String, @Nullable Object> opening(
      PlaceholderDatabase placeholder, InstalledDrivers installed) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    ConfigFiles files = placeholder.settings().files();
    request.put("do", "open");
    request.put("ini", files.ini() == null ? null : files.ini().toString());
    request.put("toml", files.toml() == null ? null : files.toml().toString());
    request.put("section", placeholder.settings().section());
    request.put("url", placeholder.url(installed));
    request.put("databases", placeholder.settings().database());
    request.put("x", placeholder.arguments(installed));
    request.put("attributes", placeholder.settings().attributes());
    request.put("environment", placeholder.environment(installed));
    request.put("detect", placeholder.settings().variables().isEmpty());
    request.put("kept", placeholder.settings().environment().keySet());
    request.put(
        "placeholder",
        Map.of(
            "engine", placeholder.engine().word(),
            "host", placeholder.address().host(),
            "database", placeholder.address().database()));
    return request;
  }

  private JsonNode require(Map<String, @Nullable Object> request) {
    JsonNode answer = process.ask(request, heard -> {});
    if (answer.has("ok")) {
      return answer.get("ok");
    }
    throw AlembicErrors.unreadable(answer.get("error"), settings, process.python());
  }

  /**
   * Upgrades or downgrades a database.
   *
   * @param way the ids of the revisions, in the order in which they run
   * @param labels the labels of enums that migrations have declared before
   * @param added lines of Python that run at the end of each revision
   * @param passed receives the id of each revision after it has run
   * @return the recorded statements, and the labels after each revision
   * @throws DriverFailure if a revision fails
   */
  JsonNode move(
      List<String> way,
      Direction direction,
      Map<String, Map<String, List<String>>> labels,
      List<String> added,
      Session session,
      Consumer<String> passed)
      throws DriverFailure {
    Map<String, @Nullable Object> request = request("move", session);
    request.put("added", added);
    request.put("way", way);
    request.put("direction", direction.word());
    request.put("labels", labels);
    JsonNode answer = process.ask(request, heard -> passed.accept(heard.path("passed").asString()));
    if (answer.has("error")) {
      throw failure(answer.get("error"));
    }
    return answer.get("ok");
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  /** The current heads of a database, from Alembic's history table. */
  List<RevisionId> current(Session session) {
    List<RevisionId> heads = new ArrayList<>();
    answer(request("current", session))
        .path("heads")
        .forEach(head -> heads.add(new RevisionId(head.asString())));
    return heads;
  }

  /** Records in Alembic's history table that a database is at these revisions. */
  void stamp(Set<RevisionId> heads, Session session) {
    Map<String, @Nullable Object> request = request("stamp", session);
    request.put("heads", heads.stream().map(RevisionId::value).sorted().toList());
    answer(request);
  }

  /** The operations that autogenerate would write for a database at the head. */
  JsonNode check(Session session) {
    return answer(request("check", session));
  }

  private JsonNode answer(Map<String, @Nullable Object> request) {
    JsonNode answer = process.ask(request, heard -> {});
    if (answer.has("error")) {
      throw AlembicErrors.environment(answer.get("error"), settings, process.python());
    }
    return answer.get("ok");
  }

  /** A failure outside a revision is a problem of the environment. */
  private DriverFailure failure(JsonNode error) {
    boolean astray =
        Set.of("astray", "direct", "module", "plain").contains(error.path("kind").asString());
    if (astray || error.path("at").isNull()) {
      throw AlembicErrors.environment(error, settings, process.python());
    }
    return new DriverFailure(error);
  }

  private Map<String, @Nullable Object> request(String what, Session session) {
    Address address = session.database().address();
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("do", what);
    request.put("timeout", session.statementTimeout().toMillis());
    request.put("session", session.database().sessionSql());
    request.put(
        "database",
        Map.of(
            "host", address.host(),
            "port", address.port(),
            "database", address.database(),
            "user", address.user(),
            "password", address.password()));
    return request;
  }

  Python python() {
    return process.python();
  }

  Engine engine() {
    return engine;
  }

  @Override
  public void close() {
    process.close();
  }

  /** A revision failed. Carries the driver's error. */
  static final class DriverFailure extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient JsonNode error;

    DriverFailure(JsonNode error) {
      super(error.path("message").asString());
      this.error = error;
    }

    JsonNode error() {
      return error;
    }
  }
}
