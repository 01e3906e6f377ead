package org.roundtrip.project.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.project.tool.OtherVersion;

/** The same changelog with versions of Liquibase from the oldest on, each alone. */
class LiquibaseVersionsTest {

  private static final String STORY = "org.roundtrip.project.liquibase.LiquibaseVersionStory";

  private static final String CHANGES =
      """
      <changeSet id="1" author="ann">
        <createTable tableName="a"><column name="id" type="int"/></createTable>
      </changeSet>
      <changeSet id="2" author="ann">
        <sql>INSERT INTO a VALUES (2)</sql>
        <createTable tableName="b"><column name="id" type="int"/></createTable>
      </changeSet>
      <changeSet id="3" author="ann">
        <sql>DELETE FROM a</sql>
      </changeSet>
      <changeSet id="4" author="ann">
        <createTable tableName="c"><column name="id" type="int"/></createTable>
      </changeSet>
      <changeSet id="5" author="ann">
        <createTable tableName="d"><column name="id" type="int"/></createTable>
        <sql>INSERT INTO d VALUES (1)</sql>
        <rollback><dropTable tableName="d"/></rollback>
      </changeSet>
      """;

  private static final String WALK =
      """
      up 1, at [1]
      up 2, at [2]
      up 3, at [3]
      up 4, at [4]
      up 5, at [5]
      5 has a SCRIPT down
      down, at [4], repeatable true
      up again, at [5]
      4 has a AUTOMATIC down
      down, at [3], repeatable true
      up again, at [4]
      3 has a MISSING down
      2 has a AUTOMATIC down
      stopped, a MISSING down, at [3]
      1 has a AUTOMATIC down
      down, at [3], repeatable true
      up again, at [3]
      stamped [4]""";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"4.20.0", "4.24.0", "4.29.2", "4.33.0", "5.0.4"})
  void eachVersionDoesTheSame(String version) throws Exception {
    Changelogs.xml(folder, "db.changelog-master.xml", CHANGES);
    try (URLClassLoader alone =
        new URLClassLoader(
            withChangelog(OtherVersion.classPath("org.liquibase", "liquibase-core", version)),
            ClassLoader.getPlatformClassLoader())) {
      assertThat(said(alone, "run")).isEqualTo("sqlite\n" + WALK + "\npostgresql\n" + WALK);
      assertThat(
              alone
                  .loadClass("liquibase.Scope")
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .getPath())
          .endsWith("liquibase-core-" + version + ".jar");
    }
  }

  @Test
  void aMissingLibraryIsReportedInOneSentence() throws Exception {
    Changelogs.xml(folder, "db.changelog-master.xml", CHANGES);
    try (URLClassLoader none =
        new URLClassLoader(
            OtherVersion.without("org.liquibase"), ClassLoader.getPlatformClassLoader())) {
      assertThat(said(none, "open"))
          .isEqualTo(
              "'%s' is a Liquibase project, but Liquibase is not on the class path; add"
                      .formatted(folder)
                  + " org.liquibase:liquibase-core, 4.20 or newer.");
    }
  }

  /** As in a build, which copies the changelog to the class path. */
  private URL[] withChangelog(URL[] classPath) throws Exception {
    return Stream.concat(Stream.of(classPath), Stream.of(folder.toUri().toURL()))
        .toArray(URL[]::new);
  }

  private Object said(ClassLoader loader, String method) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Liquibase looks for its services there.
    thread.setContextClassLoader(loader);
    try {
      return loader
          .loadClass(STORY)
          .getMethod(method, String.class)
          .invoke(null, folder.toString());
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
