package org.roundtrip.project.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.MigrationScript;

/** Each layout says how to run a script without the transaction of its tool. */
class TransactionSentenceTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "native | 1.sql | -- revision: a;-- upgrade;SELECT 1 | Roundtrip runs this script in a"
            + " transaction, unless its section has a line '-- no transaction'.",
        "dbmate | 1_a.sql | -- migrate:up;SELECT 1 | dbmate runs this script in a transaction,"
            + " unless the '-- migrate:' line above it ends with transaction:false.",
        "goose | 1_a.sql | -- +goose Up;SELECT 1 | goose runs this script in a transaction, unless"
            + " the file has a line '-- +goose NO TRANSACTION'.",
        "sql-migrate | 1_a.sql | -- +migrate Up;SELECT 1 | sql-migrate runs this script in a"
            + " transaction, unless the '-- +migrate' line above it ends with notransaction.",
        "sqlx | 1_a.up.sql | SELECT 1 | SQLx runs this script in a transaction, unless its first"
            + " line is '-- no-transaction'.",
        "golang-migrate | 1_a.up.sql | SELECT 1 | golang-migrate runs this script in a"
            + " transaction, unless the database URL has x-no-tx-wrap=true.",
        "flyway-sql | V1__a.sql | SELECT 1 | Flyway runs this script in a transaction, unless the"
            + " script's .conf file has a line executeInTransaction=false.",
        "diesel | 1_a/up.sql | SELECT 1 | Diesel runs this script in a transaction, unless the"
            + " folder's metadata.toml has a line run_in_transaction = false.",
        "dialect-pairs | 1_a.sqlite.up.sql | SELECT 1 | pop runs this script in a transaction,"
            + " unless its name has .autocommit before .up or .down.",
        "mybatis-sql | 1_a.sql | SELECT 1 | MyBatis Migrations runs this script in a transaction,"
            + " unless the environment's file has a line auto_commit=true.",
      })
  void aToolThatBeginsATransactionSaysHowToPreventIt(
      String layout, String file, String lines, String sentence) throws IOException {
    assertThat(script(layout, file, lines).transaction()).isEqualTo(sentence);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "native | 1.sql | -- revision: a;-- upgrade;-- no transaction;SELECT 1",
        "dbmate | 1_a.sql | -- migrate:up transaction:false;SELECT 1",
        "goose | 1_a.sql | -- +goose NO TRANSACTION;-- +goose Up;SELECT 1",
        "sql-migrate | 1_a.sql | -- +migrate Up notransaction;SELECT 1",
        "sqlx | 1_a.up.sql | -- no-transaction;SELECT 1",
        "golang-migrate | 1_a.up.sql | BEGIN\\;;SELECT 1\\;;COMMIT",
        "dialect-pairs | 1_a.sqlite.autocommit.up.sql | SELECT 1",
      })
  void aScriptWithoutThatTransactionSaysNothing(String layout, String file, String lines)
      throws IOException {
    assertThat(script(layout, file, lines).transaction()).isNull();
  }

  private MigrationScript script(String layout, String file, String lines) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, lines.replaceAll("(?<!\\\\);", "\n").replace("\\;", ";") + ";\n");
    try (MigrationProject project = SqlLayouts.open(folder, layout)) {
      return project
          .migrator()
          .script(project.history().graph().revisions().get(0), Direction.UPGRADE, Engine.SQLITE);
    }
  }
}
