package org.roundtrip.generate.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

/** The databases accept every value that is generated for a type. */
class AcceptedValuesTest {

  private static final TableName USERS = new TableName("", "users");
  private static final Map<Engine, Session> SESSIONS = new TreeMap<>();
  private static final Deque<AutoCloseable> CLOSED_LATER = new ArrayDeque<>();

  record Case(Engine engine, ColumnType type, String ending) {
    @Override
    public String toString() {
      return engine.label() + " " + type.declared() + " " + type.family() + ending;
    }
  }

  @BeforeAll
  static void open() throws SQLException {
    for (Engine engine : Engine.defaults()) {
      DatabaseServer server =
          closedLater(DatabaseServers.open(engine, DatabaseSettings.defaults()));
      ScratchDatabase database = closedLater(server.create());
      SESSIONS.put(engine, closedLater(database.connect()));
    }
    try (Statement statement = SESSIONS.get(Engine.POSTGRESQL).connection().createStatement()) {
      statement.execute(Types.PREPARATION);
      for (ColumnType type : Types.extensions().toList()) {
        statement.execute("CREATE EXTENSION " + type.declared());
      }
    }
    for (Session session : SESSIONS.values()) {
      session.connection().setAutoCommit(false);
    }
  }

  private static <T extends AutoCloseable> T closedLater(T resource) {
    CLOSED_LATER.addFirst(resource);
    return resource;
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable resource : CLOSED_LATER) {
      resource.close();
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
            Stream.concat(Types.postgres(), Types.extensions())
                .map(type -> new Case(Engine.POSTGRESQL, type, "")),
            Types.sqlite().map(type -> new Case(Engine.SQLITE, type, "")),
            Types.strict().map(type -> new Case(Engine.SQLITE, type, " STRICT")))
        .flatMap(cases -> cases);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyValueIsAccepted(Case row) throws SQLException {
    Connection connection = SESSIONS.get(row.engine()).connection();
    List<String> refused = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (v " + row.type().declared() + ")" + row.ending());
      for (Value value : values(row)) {
        refusal(statement, value).ifPresent(refused::add);
      }
    } finally {
      connection.rollback();
    }
    assertThat(refused).isEmpty();
  }

  private static Set<Value> values(Case row) {
    Values values = TypeValues.of(row.engine(), Sources.none());
    Column column = Types.column("email", row.type());
    Set<Value> all = new LinkedHashSet<>(values.edges(column));
    Random random = new Random(1);
    for (int i = 1; i <= 200; i++) {
      all.add(values.token(USERS, column, i));
      all.add(values.random(column, random));
    }
    for (Value value : List.copyOf(all)) {
      all.addAll(values.nearDuplicates(column, value));
    }
    Stream<ColumnType> others = row.engine() == Engine.SQLITE ? Types.sqlite() : Types.postgres();
    others.forEach(other -> all.addAll(values.edgesOf(column, Types.column("x", other))));
    return all;
  }

  private static Optional<String> refusal(Statement statement, Value value) throws SQLException {
    statement.execute("SAVEPOINT one");
    try {
      statement.execute("INSERT INTO t VALUES (" + value.sql() + ")");
      statement.execute("RELEASE SAVEPOINT one");
      return Optional.empty();
    } catch (SQLException e) {
      statement.execute("ROLLBACK TO SAVEPOINT one");
      return Optional.of(value + ": " + e.getMessage());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void tokensAreDistinct(Case row) {
    Values values = TypeValues.of(row.engine(), Sources.none());
    Column column = Types.column("email", row.type());
    Set<String> tokens = new LinkedHashSet<>();
    for (int i = 1; i <= 60; i++) {
      tokens.add(values.token(USERS, column, i).sql());
    }
    assertThat(tokens).hasSize(distinctValues(row.type()));
  }

  // The number of distinct tokens of a type.
  private static int distinctValues(ColumnType type) {
    if (type.family() == TypeFamily.MULTIRANGE || type.family() == TypeFamily.RANGE) {
      return 60;
    }
    return switch (type.declared()) {
      case "boolean", "BOOLEAN", "bit(1)", "regclass", "regtype" -> 2;
      case "mood", "mood[]" -> 3;
      default -> 60;
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theSameSeedGivesTheSameValues(Case row) {
    Column column = Types.column("email", row.type());
    assertThat(drawn(row, column, 7)).isEqualTo(drawn(row, column, 7));
    if (row.type().family() != TypeFamily.OTHER && distinctValues(row.type()) > 3) {
      assertThat(drawn(row, column, 7)).isNotEqualTo(drawn(row, column, 8));
    }
  }

  private static List<Value> drawn(Case row, Column column, long seed) {
    Values values = TypeValues.of(row.engine(), Sources.none());
    Random random = new Random(seed);
    return Stream.generate(() -> values.random(column, random)).limit(20).toList();
  }
}
