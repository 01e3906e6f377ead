package org.roundtrip.project.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
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
