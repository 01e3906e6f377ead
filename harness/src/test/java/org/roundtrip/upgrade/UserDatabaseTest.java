package org.roundtrip.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;

class UserDatabaseTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite:%s", "jdbc:sqlite:%s", "sqlite:///%s", "sqlite+aiosqlite:///%s"})
  void theWaysToNameASqliteFile(String form) throws SQLException {
    Path file = folder.resolve("chat.db");
    try (Session session = UserDatabase.connect(form.formatted(file));
        Statement statement = session.connection().createStatement()) {
      statement.execute("CREATE TABLE t (id integer)");
      assertThat(file).isNotEmptyFile();
      try (ResultSet enforced = statement.executeQuery("PRAGMA foreign_keys")) {
        assertThat(enforced.getInt(1)).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://localhost/chat", "chat.db", ""})
  void noDatabaseThatWeKnow(String url) {
    assertThatThrownBy(() -> UserDatabase.connect(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The database URL is not supported; it must begin with 'sqlite:' or 'postgresql://'.");
  }

  @Test
  void aServerThatDoesNotAnswer() {
    assertThatThrownBy(
            () -> UserDatabase.connect("postgresql+asyncpg://me:secret@localhost:1/chat"))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(
            "Cannot connect to the database: Connection to localhost:1 refused. Check that the"
                + " hostname and port are correct and that the postmaster is accepting TCP/IP"
                + " connections.");
  }
}
