package org.roundtrip.project.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.project.tool.OtherVersion;

/** The same project with each supported major version of Flyway, all alone with its libraries. */
class FlywayVersionsTest {

  private static final String WALK =
      """
      up 1, at [1]
      up 2, at [2]
      up 3, at [3]
      failed at V4__fail.sql:2
      applied 1, rolled back true
      INSERT INTO nowhere VALUES (1)
      down 3, at [2], repeatable true
      down 2, at [1], repeatable true
      down 1, at [], repeatable true
      stamped [2]""";

  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"9.22.3", "10.22.0", "11.20.3", "12.11.0", "13.12.0"})
  void eachVersionDoesTheSame(String version) throws Exception {
    project();
    try (URLClassLoader alone =
        new URLClassLoader(classPath(version), ClassLoader.getPlatformClassLoader())) {
      Class<?> story = alone.loadClass("org.roundtrip.project.flyway.FlywayVersionStory");
      assertThat(story.getMethod("run", String.class).invoke(null, dir.toString()))
          .isEqualTo("sqlite\n" + WALK + "\npostgresql\n" + WALK);
      assertThat(
              alone
                  .loadClass("org.flywaydb.core.Flyway")
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .getPath())
          .endsWith("flyway-core-" + version + ".jar");
    }
  }

  /** Without another library for logging, Flyway logs to java.util.logging. */
  @ParameterizedTest
  @ValueSource(strings = {"9.22.3", "10.22.0", "11.20.3", "12.11.0", "13.12.0"})
  void onlyTheUsersOwnFlywayLogs(String version, @TempDir Path own) throws Exception {
    project();
    Files.writeString(own.resolve("V1__own.sql"), "CREATE TABLE own (id integer);\n");
    List<String> logged = Collections.synchronizedList(new ArrayList<>());
    Logger flyway = Logger.getLogger("org.flywaydb");
    Handler handler = handler(logged);
    flyway.addHandler(handler);
    try (URLClassLoader alone =
        new URLClassLoader(withoutLogging(version), ClassLoader.getPlatformClassLoader())) {
      Runnable ended = () -> logged.add("the run has ended");
      assertThat(
              alone
                  .loadClass("org.roundtrip.project.flyway.FlywayVersionStory")
                  .getMethod("runBetween", String.class, String.class, Runnable.class)
                  .invoke(null, dir.toString(), own.toString(), ended))
          .isEqualTo(WALK);
    } finally {
      flyway.removeHandler(handler);
    }
    assertThat(logged).startsWith("the run has ended");
    assertThat(logged).anyMatch(line -> line.startsWith("Successfully applied 1 migration"));
  }

  private static Handler handler(List<String> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        logged.add(line.getMessage());
      }

      @Override
      public void flush() {
        // Nothing is buffered.
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }

  private static URL[] withoutLogging(String version) throws DependencyResolutionException {
    return Stream.of(classPath(version))
        .filter(
            url -> !url.getPath().matches(".*/(org/slf4j|org/apache/logging|commons-logging)/.*"))
        .toArray(URL[]::new);
  }

  private void project() throws Exception {
    file("V1__a.sql", "CREATE TABLE a (id integer PRIMARY KEY);\n");
    file("U1__a.sql", "DROP TABLE a;\n");
    file(
        "V2__b.sql", "CREATE TABLE ${b} (id integer PRIMARY KEY);\nINSERT INTO ${b} VALUES (1);\n");
    file("U2__b.sql", "DROP TABLE ${b};\n");
    file("V3__c.sql", "CREATE INDEX c ON b (id);\n");
    file("V3__c.sql.conf", "executeInTransaction=false\n");
    file("U3__c.sql", "DROP INDEX c;\n");
    file("V4__fail.sql", "CREATE TABLE d (id integer);\nINSERT INTO nowhere VALUES (1);\n");
    file("flyway.conf", "flyway.placeholders.b=b\nflyway.locations=filesystem:.\n");
  }

  @Test
  void aMissingLibraryIsReportedInOneSentence() throws Exception {
    file("V1__a.sql", "CREATE TABLE a (id integer PRIMARY KEY);\n");
    try (URLClassLoader none =
        new URLClassLoader(
            OtherVersion.without("org.flywaydb"), ClassLoader.getPlatformClassLoader())) {
      assertThat(opened(none, "", "sqlite"))
          .isEqualTo(
              "flyway-sql [Flyway is not on the class path, so its files were read as plain SQL. To run"
                  + " the tool itself, add org.flywaydb:flyway-core (from Flyway 10 on also"
                  + " org.flywaydb:flyway-database-postgresql).]");
      assertThat(opened(none, "flyway-sql", "sqlite")).isEqualTo("flyway-sql []");
      assertThat(opened(none, "flyway", "sqlite"))
          .isEqualTo(
              "Flyway is not on the class path; add org.flywaydb:flyway-core, or use the setting 'layout'"
                  + " (flyway-sql) to read its files as plain SQL.");
    }
    URL[] core =
        Stream.of(classPath("13.12.0"))
            .filter(url -> !url.getPath().contains("flyway-database-postgresql"))
            .toArray(URL[]::new);
    try (URLClassLoader half = new URLClassLoader(core, ClassLoader.getPlatformClassLoader())) {
      assertThat(opened(half, "", "sqlite")).isEqualTo("flyway []");
      assertThat(opened(half, "", "postgresql"))
          .isEqualTo(
              "Flyway needs org.flywaydb:flyway-database-postgresql for PostgreSQL, which is not on"
                  + " the class path; add it to the build.");
    }
  }

  private Object opened(ClassLoader loader, String layout, String engine) throws Exception {
    return loader
        .loadClass("org.roundtrip.project.flyway.FlywayVersionStory")
        .getMethod("open", String.class, String.class, String.class)
        .invoke(null, dir.toString(), layout, engine);
  }

  private void file(String name, String text) throws Exception {
    Files.writeString(dir.resolve(name), text);
  }

  private static URL[] classPath(String version) throws DependencyResolutionException {
    boolean whole = version.startsWith("9.");
    String artifact = whole ? "flyway-core" : "flyway-database-postgresql";
    return OtherVersion.classPath("org.flywaydb", artifact, version);
  }
}
