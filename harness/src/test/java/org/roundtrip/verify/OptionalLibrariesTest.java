package org.roundtrip.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.project.tool.OtherVersion;

/** What only some users need may be missing; the class path is then that of a class loader. */
class OptionalLibrariesTest {

  private static final String[] OF_ROWS = {
    "net.jqwik", "com.github.curious-odd-man", "com.github.jsqlparser", "tools.jackson.core"
  };

  @TempDir private Path dir;

  @Test
  void aRunWithoutRowsNeedsNoLibraryForRows() throws Exception {
    history();

    assertThat(verified("none", OF_ROWS)).isEqualTo("1 revisions, []");
  }

  @ParameterizedTest
  @CsvSource({
    "net.jqwik,                  net.jqwik:jqwik-api",
    "com.github.curious-odd-man, com.github.curious-odd-man:rgxgen",
    "com.github.jsqlparser,      com.github.jsqlparser:jsqlparser",
    "tools.jackson.core,         tools.jackson.core:jackson-core",
  })
  void generatedRowsNameTheLibraryThatTheyNeed(String group, String artifact) throws Exception {
    history();

    assertThat(verified("generated", group))
        .isEqualTo(
            "Testing with generated rows needs "
                + artifact
                + ", which is not on the class path; add it to the build.");
  }

  @Test
  void alembicNamesTheLibraryThatItNeeds() throws Exception {
    Files.writeString(dir.resolve("alembic.ini"), "[alembic]\nscript_location = migrations\n");

    assertThat(verified("none", "tools.jackson.core"))
        .isEqualTo(
            "Alembic projects need tools.jackson.core:jackson-databind, which is not on the class"
                + " path; add it to the build.");
  }

  private void history() throws Exception {
    Files.writeString(dir.resolve("1_create_users.up.sql"), "CREATE TABLE users (id integer);");
    Files.writeString(dir.resolve("1_create_users.down.sql"), "DROP TABLE users;");
  }

  private Object verified(String rows, String... missing) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(OtherVersion.without(missing), ClassLoader.getPlatformClassLoader())) {
      return loader
          .loadClass("org.roundtrip.verify.IsolatedVerification")
          .getMethod("run", String.class, String.class, String.class)
          .invoke(null, dir.toString(), "sqlite", rows);
    }
  }
}
