package org.roundtrip.project.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.MigrationProject;

/** The engines of a project that the user does not name. */
class EngineChoiceTest {

  private static final String BOTH = "CREATE TABLE t (id integer PRIMARY KEY)";

  private static final String CHANGELOG =
      """
      <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
          http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
        <changeSet id="1" author="a">%s</changeSet>
      </databaseChangeLog>
      """;

  @TempDir private Path dir;

  private void write(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private EngineChoice choice(Path path) {
    try (MigrationProject project = ProjectDetector.open(path, null)) {
      return project.choice();
    }
  }

  private static String words(EngineChoice choice) {
    return choice.engines().stream().map(Engine::word).sorted().collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          db/migrations/1_a.sql   | .env           | DATABASE_URL=postgres://u@localhost/shop            | -- migrate:up | postgresql
          db/migrations/1_a.sql   | .env           | export DATABASE_URL="sqlite:db/shop.sqlite3"        | -- migrate:up | sqlite
          db/migrations/1_a.sql   | .env           | #DATABASE_URL=postgres://u@localhost/shop           | -- migrate:up | postgresql sqlite
          db/migrations/1_a.sql   | .env           | OTHER_URL=postgres://u@localhost/shop               | -- migrate:up | postgresql sqlite
          db/migrations/1_a.sql   | .env           | DATABASE_URL=mysql://u@localhost/postgres           | -- migrate:up | postgresql sqlite
          migrations/1_a.sql      | .env           | GOOSE_DRIVER=postgres                               | -- +goose Up  | postgresql
          migrations/1_a.sql      | .env           | GOOSE_DRIVER=sqlite3                                | -- +goose Up  | sqlite
          migrations/1_a.sql      | dbconfig.yml   | development:#  dialect: postgres                    | -- +migrate Up | postgresql
          migrations/1_a.sql      | dbconfig.yml   | a:#  dialect: sqlite3#b:#  dialect: postgres        | -- +migrate Up | postgresql sqlite
          migrations/1_a/up.sql   | .env           | DATABASE_URL=postgres://localhost/shop              | --            | postgresql
          migrations/1_a.up.sql   | .env           | DATABASE_URL=postgres://localhost/shop              | --            | postgresql sqlite
          m/scripts/1_a.sql       | m/environments/development.properties | url=jdbc:postgresql://h/d    | -- //@UNDO    | postgresql
          m/scripts/1_a.sql       | m/environments/development.properties | driver=org.sqlite.JDBC       | -- //@UNDO    | sqlite
          sql/V1__a.sql           | sql/flyway.conf | flyway.url=jdbc:postgresql://h/d                   | --            | postgresql
          sql/V1__a.sql           | flyway.conf    | flyway.url = jdbc:sqlite:x.db                       | --            | sqlite
          sql/V1__a.sql           | flyway.toml    | [environments.default]#url = "jdbc:postgresql://h/d" | --           | postgresql
          sql/V1__a.sql           | flyway.conf    | # flyway.url=jdbc:postgresql://h/d                  | --            | postgresql sqlite
          sql/V1__a.sql           | pom.xml        | <plugin><artifactId>flyway-maven-plugin</artifactId><configuration><url>jdbc:postgresql://h/d</url></configuration></plugin> | -- | postgresql
          sql/V1__a.sql           | pom.xml        | <plugin><artifactId>other</artifactId><configuration><url>jdbc:postgresql://h/d</url></configuration></plugin> | -- | postgresql sqlite
          sql/V1__a.sql           | pom.xml        | <properties><flyway.url>jdbc:postgresql://h/d</flyway.url></properties> | -- | postgresql
          src/main/resources/db/migration/V1__a.sql | src/main/resources/application.properties | spring.datasource.url=jdbc:postgresql://h/d | -- | postgresql
          src/main/resources/db/migration/V1__a.sql | src/main/resources/application.yml | spring: {datasource: {url: "${URL_OF_NOBODY:jdbc:postgresql://h/d}"}} | -- | postgresql
          src/main/resources/db/migration/V1__a.sql | src/main/resources/application.yml | spring: {flyway: {url: "jdbc:postgresql://h/d"}, datasource: {url: "jdbc:h2:mem:x"}} | -- | postgresql
          src/main/resources/db/migration/V1__a.sql | src/main/resources/application-prod.yml | spring: {datasource: {url: "jdbc:postgresql://h/d"}} | -- | postgresql
          src/main/resources/db/migration/V1__a.sql | src/main/resources/application.yml | spring: {datasource: {driver-class-name: org.postgresql.Driver}} | -- | postgresql
          src/main/resources/db/migration/V1__a.sql | src/main/resources/application.yml | spring: {datasource: {url: "jdbc:h2:mem:x;MODE=PostgreSQL"}} | -- | postgresql sqlite
          """)
  void aSettingNamesTheEngine(
      String script, String file, String setting, String mark, String engines) throws IOException {
    write(script, mark + "\n" + BOTH + ";\n");
    write(file, setting.replace('#', setting.startsWith("#") ? '#' : '\n'));
    Path folder = dir.resolve(script).getParent();
    if (script.endsWith("/up.sql") || script.startsWith("m/")) {
      folder = folder.getParent();
    }

    EngineChoice choice = choice(folder);

    assertThat(words(choice)).isEqualTo(engines);
    assertThat(choice.assumed()).isEqualTo(engines.contains(" ") && !setting.startsWith("a:"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          liquibase.properties | url: jdbc:postgresql://h/d                                   | postgresql
          liquibase.properties | liquibase.command.url=jdbc:sqlite:x.db                       | sqlite
          liquibase.properties | driver=org.postgresql.Driver                                 | postgresql
          liquibase.properties | username=postgresql                                          | postgresql sqlite
          application.yml      | spring: {liquibase: {url: "jdbc:postgresql://h/d"}}          | postgresql
          application.yml      | spring: {datasource: {url: "jdbc:postgresql://h/d"}}         | postgresql
          pom.xml              | <plugin><artifactId>liquibase-maven-plugin</artifactId><configuration><url>jdbc:postgresql://h/d</url></configuration></plugin> | postgresql
          """)
  void aSettingOfLiquibaseNamesTheEngine(String file, String setting, String engines)
      throws IOException {
    write("db/changelog/db.changelog-master.xml", CHANGELOG.formatted("<tagDatabase tag='x'/>"));
    write(file, setting);

    assertThat(words(choice(dir))).isEqualTo(engines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <sql>CREATE TABLE t (id bigserial)</sql>                                                   | postgresql
          <sql dbms="postgresql">CREATE TABLE t (id int)</sql>                                       | postgresql
          <sql dbms="postgresql, sqlite">CREATE TABLE t (id int)</sql>                               | postgresql sqlite
          <createTable tableName="t"><column name="a" type="jsonb"/></createTable>                   | postgresql
          <createTable tableName="t"><column name="a" type="text[]"/></createTable>                  | postgresql
          <createTable tableName="t"><column name="a" type="uuid"/></createTable>                    | postgresql sqlite
          <createTable tableName="t"><column name="a" type="blob"/></createTable>                    | postgresql sqlite
          <createTable tableName="t"><column name="a" type="uuid" defaultValueComputed="gen_random_uuid()"/></createTable> | postgresql
          <addColumn tableName="t"><column name="a" type="tsvector"/></addColumn>                    | postgresql
          <createProcedure>CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'</createProcedure> | postgresql
          <createView viewName="v">SELECT a::text FROM t</createView>                                | postgresql
          <sql>PRAGMA user_version = 1</sql>                                                         | sqlite
          <createTable tableName="t"><column name="a" type="int"/></createTable>                     | postgresql sqlite
          """)
  void aChangelogTellsTheEngine(String change, String engines) throws IOException {
    write("db.changelog-master.xml", CHANGELOG.formatted(change));

    assertThat(words(choice(dir))).isEqualTo(engines);
  }

  @Test
  void theReasonSaysHowToRunAnyway() throws IOException {
    write("flyway.conf", "flyway.url=jdbc:postgresql://h/d");
    write("V1__a.sql", BOTH);
    assertThat(choice(dir).reasons())
        .isEqualTo(
            Map.of(
                Engine.SQLITE,
                "flyway.conf names PostgreSQL; --database sqlite runs the history there anyway"));
    Files.delete(dir.resolve("flyway.conf"));
    assertThat(choice(dir)).isEqualTo(EngineChoice.open());
    write("V1__a.sql", "CREATE POLICY p ON t");
    assertThat(choice(dir).reasons())
        .isEqualTo(
            Map.of(
                Engine.SQLITE,
                "the scripts are written for PostgreSQL (CREATE POLICY); --database sqlite runs the"
                    + " history there anyway"));
  }

  @Test
  void aSettingAboveTheRootOfARepositoryDoesNotCount() throws IOException {
    write(".env", "DATABASE_URL=postgres://localhost/shop");
    write("shop/db/1_a.sql", "-- migrate:up\n" + BOTH);
    Files.createDirectories(dir.resolve("shop/.git"));

    assertThat(words(choice(dir.resolve("shop/db")))).isEqualTo("postgresql sqlite");
  }
}
