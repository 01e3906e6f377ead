package org.roundtrip.generate.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.data.DatasetWriter;
import org.roundtrip.generate.example.Example;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

class RowGeneratorTest {

  private static final Map<Engine, DatabaseServer> SERVERS = new TreeMap<>();

  static {
    for (Engine engine : Engine.defaults()) {
      SERVERS.put(engine, DatabaseServers.open(engine, DatabaseSettings.defaults()));
    }
  }

  @AfterAll
  static void close() {
    SERVERS.values().forEach(DatabaseServer::close);
  }

  private static FillingTrial trial(Engine engine, String script) throws SQLException {
    return new FillingTrial(Objects.requireNonNull(SERVERS.get(engine)), script);
  }

  static Stream<Arguments> cases() {
    return RowGeneratorCases.list().stream()
        .flatMap(row -> row.engines().stream().sorted().map(engine -> Arguments.of(row, engine)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("cases")
  void ordinaryRowsAreTaken(RowGeneratorCases.Row row, Engine engine) throws SQLException {
    try (FillingTrial trial = trial(engine, row.script())) {
      GenerationResult filled = trial.fill(Phase.TYPICAL, RevisionContext.none());
      assertThat(filled.unfilled().stream().filter(t -> !t.table().name().equals("role")))
          .isEmpty();
      assertThat(trial.ask(row.query())).isEqualTo(row.expected());
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("cases")
  void everyPhaseLeavesTheTransactionAlive(RowGeneratorCases.Row row, Engine engine)
      throws SQLException {
    try (FillingTrial trial = trial(engine, row.script())) {
      for (Phase phase : Phase.values()) {
        GenerationResult filled = trial.fill(phase, RevisionContext.none());
        assertThat(trial.ask("SELECT 1")).isEqualTo("1");
        trial.connection().rollback();
        assertThat(trial.fill(phase, RevisionContext.none())).isEqualTo(filled);
        trial.connection().rollback();
      }
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("cases")
  void rowsCanBeWrittenAgain(RowGeneratorCases.Row row, Engine engine) throws SQLException {
    try (FillingTrial first = trial(engine, row.script());
        FillingTrial second = trial(engine, row.script())) {
      for (Phase phase : Phase.values()) {
        sameRows(first, second, phase);
        first.connection().rollback();
        second.connection().rollback();
      }
    }
  }

  /** With all columns touched. */
  private static void sameRows(FillingTrial first, FillingTrial second, Phase phase)
      throws SQLException {
    TableModel model = first.model();
    Map<TableName, Set<String>> touched = new TreeMap<>();
    model
        .tables()
        .forEach(
            (name, table) ->
                touched.put(
                    name, table.columns().stream().map(Column::name).collect(Collectors.toSet())));
    GenerationResult filled = first.fill(phase, new RevisionContext(touched, model, List.of()));
    DatasetWriter.write(second.connection(), filled.rows(), model);
    for (Table table : model.tables().values()) {
      if (table.partitionOf() == null) {
        String name = '"' + table.name().name() + '"';
        String all = "SELECT * FROM " + name;
        assertThat(second.ask(all).lines().sorted())
            .containsExactlyElementsOf(first.ask(all).lines().sorted().toList());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void whatNothingSatisfiesIsNamed(Engine engine) throws SQLException {
    String never =
        engine == Engine.SQLITE
            ? "CREATE TRIGGER never BEFORE INSERT ON closed"
                + " BEGIN SELECT RAISE(ABORT, 'no more rows'); END"
            : "CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE 'no more rows'; END $$;"
                + " CREATE TRIGGER never BEFORE INSERT ON closed"
                + " FOR EACH ROW EXECUTE FUNCTION never()";
    String script =
        """
        CREATE TABLE closed (id integer PRIMARY KEY);
        CREATE TABLE child (id integer PRIMARY KEY, closed integer NOT NULL,
          CONSTRAINT child_closed FOREIGN KEY (closed) REFERENCES closed (id));
        CREATE TABLE void (id integer NOT NULL CONSTRAINT impossible CHECK (id < 1 AND id > 1));
        """;
    try (FillingTrial trial = trial(engine, script + never)) {
      GenerationResult filled = trial.fill(Phase.TYPICAL, RevisionContext.none());
      String check =
          engine == Engine.SQLITE
              ? "CHECK constraint failed: impossible"
              : "new row for relation \"void\" violates check constraint \"impossible\"";
      assertThat(filled.unfilled())
          .isEqualTo(
              List.of(
                  new GenerationResult.Unfilled(
                      trial.table("closed"), Refusal.Kind.OTHER, "never", "no more rows"),
                  new GenerationResult.Unfilled(
                      trial.table("child"),
                      Refusal.Kind.PARENT,
                      "child_closed",
                      "there is no row in closed"),
                  new GenerationResult.Unfilled(
                      trial.table("void"), Refusal.Kind.CONDITION, "impossible", check)));
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aRowForEachParentIsEnough(Engine engine) throws SQLException {
    String trigger =
        engine == Engine.SQLITE
            ? "CREATE TRIGGER counted AFTER INSERT ON crate"
                + " BEGIN INSERT INTO counter (crate) VALUES (new.id); END"
            : "CREATE FUNCTION counted() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN INSERT INTO counter (crate) VALUES (new.id); RETURN NULL; END $$;"
                + " CREATE TRIGGER counted AFTER INSERT ON crate"
                + " FOR EACH ROW EXECUTE FUNCTION counted()";
    String script =
        """
        CREATE TABLE crate (id integer PRIMARY KEY);
        CREATE TABLE counter (crate integer PRIMARY KEY REFERENCES crate (id));
        """;
    try (FillingTrial trial = trial(engine, script + trigger)) {
      GenerationResult filled = trial.fill(Phase.TYPICAL, RevisionContext.none());
      assertThat(filled.unfilled()).extracting(u -> u.table().name()).containsExactly("counter");
      assertThat(trial.ask("SELECT count(*) FROM counter")).isEqualTo("3");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aTableAloneGetsItsParentsInEveryPhase(Engine engine) throws SQLException {
    try (FillingTrial trial = trial(engine, Example.MEDICAL_RECORDS.script(engine))) {
      for (Phase phase : Phase.values()) {
        GenerationResult filled = trial.fill(phase, RevisionContext.none(), "lab_procedures");
        assertThat(filled.rows().tables()).containsKey(trial.table("lab_procedures"));
        assertThat(filled.rows().tables()).doesNotContainKey(trial.table("messages"));
        trial.connection().rollback();
      }
    }
  }

  static Stream<Arguments> schemas() {
    return Stream.of(Example.MEDICAL_RECORDS, Example.SHELL_USAGE, Example.WEATHER, Example.SMALLER)
        .flatMap(example -> Engine.defaults().stream().map(e -> Arguments.of(example, e)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("schemas")
  void allTablesOfASchemaAreFilled(Example example, Engine engine) throws SQLException {
    try (FillingTrial trial = trial(engine, example.script(engine))) {
      for (Phase phase : List.of(Phase.TYPICAL, Phase.MINIMAL)) {
        GenerationResult filled = trial.fill(phase, RevisionContext.none());
        assertThat(filled.unfilled()).isEmpty();
        assertThat(filled.rows().tables()).hasSize(example.tables());
        trial.connection().rollback();
      }
    }
  }
}
