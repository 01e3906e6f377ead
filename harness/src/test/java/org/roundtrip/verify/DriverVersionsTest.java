package org.roundtrip.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.project.tool.OtherVersion;

/** Projects bring the driver that their framework manages; from the oldest that is supported on. */
class DriverVersionsTest {

  @TempDir private Path dir;

  /** As Spring Boot 2.7 to 4 manage them. */
  @ParameterizedTest
  @CsvSource({
    "postgresql, org.postgresql, postgresql, 42.5.0",
    "postgresql, org.postgresql, postgresql, 42.6.2",
    "postgresql, org.postgresql, postgresql, 42.7.5",
    "postgresql, org.postgresql, postgresql, 42.7.12",
    "postgresql, org.postgresql, postgresql, 42.7.13",
    "sqlite,     org.xerial,     sqlite-jdbc, 3.40.0.0",
    "sqlite,     org.xerial,     sqlite-jdbc, 3.43.0.0",
    "sqlite,     org.xerial,     sqlite-jdbc, 3.47.2.0",
  })
  void eachDriverGivesTheSameFindings(String engine, String group, String artifact, String version)
      throws Exception {
    file("1_create_users.up.sql", "CREATE TABLE users (id integer PRIMARY KEY, name text);");
    file("1_create_users.down.sql", "DROP TABLE users;");
    file("2_add_email.up.sql", "ALTER TABLE users ADD COLUMN email text;");
    file("2_add_email.down.sql", "ALTER TABLE users DROP COLUMN email;");
    file("3_index_names.up.sql", "CREATE INDEX users_name ON users (name);");
    file("3_index_names.down.sql", "SELECT 1;");

    try (URLClassLoader loader =
        new URLClassLoader(
            OtherVersion.classPath(group, artifact, version),
            ClassLoader.getPlatformClassLoader())) {
      assertThat(
              loader
                  .loadClass("org.roundtrip.verify.IsolatedVerification")
                  .getMethod("run", String.class, String.class, String.class)
                  .invoke(null, dir.toString(), engine, "generated"))
          .isEqualTo("3 revisions, [RT104]");
    }
  }

  private void file(String name, String text) throws Exception {
    Files.writeString(dir.resolve(name), text);
  }
}
