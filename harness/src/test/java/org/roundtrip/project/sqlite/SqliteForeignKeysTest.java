package org.roundtrip.project.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.ForeignKeyMode;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.ForeignKeyModes;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.detect.ProjectDetector;

class SqliteForeignKeysTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          native         | true  | Roundtrip enforces foreign keys when it upgrades a database.
          sqlx           | true  | sqlx enforces foreign keys unless its connection turns that off.
          golang-migrate | false | golang-migrate enforces foreign keys only if its connection does.
          diesel         | false | Diesel enforces foreign keys only if its connection or its copy of SQLite does.
          """)
  void theToolDecides(String layout, boolean on, String reason) throws IOException {
    ForeignKeyMode mode = mode(layout, "");

    assertThat(mode.on()).isEqualTo(on);
    assertThat(mode.settled()).isFalse();
    assertThat(mode.reason()).isEqualTo(reason);
    assertThat(mode.session()).isEqualTo(on ? "" : "PRAGMA foreign_keys = OFF");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          main.go         | sql.Open("sqlite3", path + "?_foreign_keys=on")           | true
          main.go         | sql.Open("sqlite3", path + "?mode=rwc&_fk=1")             | true
          main.go         | sql.Open("sqlite", path + "?_pragma=foreign_keys(1)")     | true
          main.go         | sql.Open("sqlite", path + "?_pragma=foreign_keys%280%29") | false
          main.go         | // sql.Open("sqlite3", path + "?_foreign_keys=on")        | unset
          main_test.go    | sql.Open("sqlite3", path + "?_foreign_keys=on")           | unset
          main.go         | var foreignKeys = loadForeignKeys(schema)                 | unset
          src/db.rs       | SqliteConnectOptions::new().foreign_keys(false)           | false
          src/db.rs       | conn.execute("PRAGMA foreign_keys = ON")                  | true
          src/Store.java  | config.enforceForeignKeys(true);                          | true
          src/app.js      | db.pragma('foreign_keys = ON')                            | true
          config/app.yaml | foreign_keys: true                                        | true
          .env            | DATABASE_URL=sqlite:app.db?_foreign_keys=on               | true
          Store.cs        | Data Source=app.db;Foreign Keys=True                      | true
          tests/db.go     | sql.Open("sqlite3", path + "?_foreign_keys=on")           | unset
          """)
  void theProjectDecides(String file, String line, String on) throws IOException {
    Files.writeString(folder.resolve("go.mod"), "module app\n");
    write(file, "\n" + line + "\n");

    ForeignKeyMode mode = mode("golang-migrate", "");

    assertThat(mode.on()).isEqualTo(on.equals("true"));
    assertThat(mode.reason())
        .isEqualTo(
            on.equals("unset")
                ? "golang-migrate enforces foreign keys only if its connection does."
                : "%s:2 turns foreign keys %s."
                    .formatted(folder.resolve(file), on.equals("true") ? "on" : "off"));
  }

  @Test
  void aContradictionDecidesNothing() throws IOException {
    Files.writeString(folder.resolve("go.mod"), "module app\n");
    write("a.go", "open(\"?_fk=1\")\n");
    write("b.go", "open(\"?_fk=0\")\n");

    assertThat(mode("golang-migrate", "").reason())
        .isEqualTo("golang-migrate enforces foreign keys only if its connection does.");
  }

  @Test
  void aBundledSqliteEnforcesThem() throws IOException {
    write("Cargo.toml", "libsqlite3-sys = { version = \"0.28\", features = [\"bundled\"] }\n");

    assertThat(mode("diesel", "").on()).isTrue();
    assertThat(mode("golang-migrate", "").on()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"PRAGMA foreign_keys = ON, true", "PRAGMA foreign_keys(0), false"})
  void theUserDecidesFirst(String session, boolean on) throws IOException {
    write(".env", "DATABASE_URL=sqlite:app.db?_foreign_keys=" + (on ? "off" : "on") + "\n");

    assertThat(mode("golang-migrate", session)).isEqualTo(new ForeignKeyMode(on, true, "", ""));
  }

  @Test
  void aPragmaOutsideATransactionStaysForLaterMigrations() throws IOException {
    write("migrations/2_b.up.sql", "PRAGMA foreign_keys = ON;\nBEGIN;\nSELECT 1;\nCOMMIT;\n");

    assertThat(mode("golang-migrate", "").reason())
        .isEqualTo(
            folder.resolve("migrations/2_b.up.sql") + " turns foreign keys on for the session.");
  }

  @Test
  void postgresqlAlwaysEnforcesThem() {
    assertThat(Engine.POSTGRESQL.part(ForeignKeyModes.class)).isSameAs(ForeignKeyModes.ALWAYS);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private ForeignKeyMode mode(String layout, String session) throws IOException {
    write(
        switch (layout) {
          case "native" -> "migrations/1_a.sql";
          case "diesel" -> "migrations/1_a/up.sql";
          default -> "migrations/1_a.up.sql";
        },
        layout.equals("native")
            ? "-- revision: 1\n-- upgrade\nSELECT 1;\n-- downgrade\nSELECT 1;\n"
            : "SELECT 1;\n");
    try (MigrationProject project = ProjectDetector.open(folder.resolve("migrations"), layout)) {
      return Engine.SQLITE
          .part(ForeignKeyModes.class)
          .of(Engine.SQLITE, project, project.migrator(), session);
    }
  }
}
