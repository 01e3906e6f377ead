package org.roundtrip.project.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.revision.UnreadableHistoryException;

class FailureParserTest {

  private final FailureParser trouble = new FailureParser(ToolOptions.none("command"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "psycopg.errors.UndefinedTable: relation \"t\" does not exist | relation \"t\" does not exist |",
        "sqlite3.OperationalError: no such table: t | no such table: t |",
        "PG::UndefinedTable: ERROR:  relation \"t\" does not exist | relation \"t\" does not exist |",
        "SQLite3::SQLException: no such table: t: | no such table: t: |",
        "** (Postgrex.Error) ERROR 42P01 (undefined_table) relation \"t\" does not exist | relation \"t\" does not exist | 42P01",
        "ERROR: relation \"t\" does not exist (SQLSTATE 42P01) | relation \"t\" does not exist | 42P01",
        "Error: pq: relation \"t\" does not exist | relation \"t\" does not exist |",
        "Npgsql.PostgresException (0x80004005): 42P01: relation \"t\" does not exist | relation \"t\" does not exist | 42P01",
        "Microsoft.Data.Sqlite.SqliteException (0x80004005): SQLite Error 1: 'no such table: t'. | no such table: t |",
        "migration failed: SQLITE_ERROR: no such table: t | no such table: t |",
        "ERROR: relation \"t\" does not exist | relation \"t\" does not exist |",
        "migration file failed with error: insert into \"t\" - relation \"t\" does not exist | relation \"t\" does not exist |",
      })
  void databaseErrorsAreFound(String line, String message, String state) {
    SQLException failure = failure(1, "Applying 0003 ...\n" + line + "\nthe end\n");
    assertThat(failure.getMessage()).isEqualTo(message);
    assertThat(failure.getSQLState()).isEqualTo(state);
  }

  @Test
  void withoutADatabaseErrorTheLastLineIsShown() {
    assertThat(failure(3, "one\ntwo\n\n").getMessage())
        .isEqualTo("the command ended with exit code 3\ntwo");
    assertThat(failure(3, "").getMessage()).isEqualTo("the command ended with exit code 3");
    assertThat(failure(Output.STOPPED, "one").getMessage())
        .isEqualTo("the command was stopped at the time limit of 60 s; 'limit' sets another");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "django.db.migrations.exceptions.IrreversibleError: Operation x is not reversible | Operation x is not reversible",
        "ActiveRecord::IrreversibleMigration: This migration uses execute | ActiveRecord::IrreversibleMigration: This migration uses execute",
        "NotImplementedError: rows are gone | rows are gone",
        "** (Ecto.MigrationError) cannot reverse migration command: execute | ** (Ecto.MigrationError) cannot reverse migration command: execute",
      })
  void refusalsAreFound(String line, String reason) {
    assertThat(trouble.refusal(new Output(1, "", "Traceback\n" + line + "\n"))).contains(reason);
  }

  @Test
  void aDatabaseErrorIsNotARefusal() {
    assertThat(trouble.refusal(new Output(1, "", "ERROR: relation \"t\" does not exist")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'  File \"/x/0002_a.py\", line 7, in fill', 7",
    "'    at exports.up (/x/0002_a.py:12:9)', 12",
    "'/x/0002_a.py:3:in change', 3",
    "'  File \"/x/0003_a.py\", line 7, in fill', 1",
  })
  void theLineIsInTheRevisionsFile(String line, int number) {
    SourceLocation known = SourceLocation.of(Path.of("app/0002_a.py"));
    Output output = new Output(1, "", "Traceback\n" + line + "\nlib.py:9\n");
    assertThat(FailureParser.place(output, known))
        .isEqualTo(new SourceLocation(Path.of("app/0002_a.py"), number));
  }

  @Test
  void stackTracesAreNotShown() {
    Output output =
        new Output(1, "", "failed\n    at f (x.js:1)\n  at y.g(Y.java:2)\nlook at it\n");
    assertThat(output.last(7)).containsExactly("failed", "look at it");
  }

  @Test
  void theUserCanSetThePatternOfARefusal() {
    FailureParser own =
        new FailureParser(new ToolOptions("command", Map.of("refusal", "no down migration")));
    assertThat(own.refusal(new Output(1, "error: no down migration for 3", "")))
        .contains("error: no down migration for 3");
    assertThatThrownBy(() -> new FailureParser(new ToolOptions("command", Map.of("refusal", "("))))
        .isInstanceOf(UnreadableHistoryException.class)
        .hasMessage(
            "The option 'refusal' of command is not a regular expression (Unclosed group).");
  }

  private SQLException failure(int exit, String err) {
    return trouble.failure(new Output(exit, "", err), 60);
  }
}
