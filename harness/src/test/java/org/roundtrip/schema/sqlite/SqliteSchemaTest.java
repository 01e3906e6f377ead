package org.roundtrip.schema.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.Oracle;
import org.roundtrip.schema.SchemaCase;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.schema.SchemaSnapshot;

class SqliteSchemaTest {

  /** Where the text is another one, and the schema is the same. */
  private static final Set<String> ONLY_TEXT =
      Set.of(
          "renamed and back",
          "column renamed and back",
          "rebuilt with another layout",
          "key at the table",
          "index layout");

  private static final DatabaseServer SERVER =
      DatabaseServers.open(Engine.SQLITE, DatabaseSettings.defaults());

  @AfterAll
  static void close() {
    SERVER.close();
  }

  static List<SchemaCase> cases() {
    return SqliteCases.list();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theChangesAreSeen(SchemaCase row) throws SQLException {
    try (ScratchDatabase database = SERVER.create();
        Session session = database.connect();
        Statement statement = session.connection().createStatement()) {
      SqliteSchemaReader reader = new SqliteSchemaReader(session.connection(), Set.of());
      statement.executeUpdate(row.before());
      SchemaSnapshot before = reader.read();
      statement.executeUpdate(row.after());
      SchemaDiff diff = SchemaDiff.between(before, reader.read());
      assertThat(diff.changes()).map(Change::toString).isEqualTo(row.changes());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void differsWhereTheShellDiffers(SchemaCase row) throws SQLException, IOException {
    Oracle.require("sqlite3", Pattern.compile("^3\\."));
    try (ScratchDatabase database = SERVER.create();
        Session session = database.connect();
        Statement statement = session.connection().createStatement()) {
      SqliteSchemaReader reader = new SqliteSchemaReader(session.connection(), Set.of());
      statement.executeUpdate(row.before());
      SchemaSnapshot before = reader.read();
      String text = text(database);
      statement.executeUpdate(row.after());
      boolean same = text.equals(text(database)) || ONLY_TEXT.contains(row.name());
      assertThat(SchemaDiff.between(before, reader.read()).isEmpty()).isEqualTo(same);
    }
  }

  private static String text(ScratchDatabase database) throws IOException {
    return Oracle.run(
        List.of("sqlite3", database.name(), ".schema --nosys", "pragma user_version"));
  }
}
