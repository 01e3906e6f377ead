package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A history that cannot be used gives one sentence and its exit code. */
class BadInputTest {

  private static final String SOUND =
      """
      -- revision: a1
      -- message: add users

      -- upgrade
      CREATE TABLE users (id integer PRIMARY KEY);

      -- downgrade
      DROP TABLE users;
      """;

  @TempDir private Path folder;
  private Path migrations;

  @BeforeEach
  void emptyFolder() throws IOException {
    migrations = Files.createDirectory(folder.resolve("migrations"));
  }

  @Test
  void anEmptyFolder() {
    CommandRun run = verify();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out().replaceAll("[\\d.]+ seconds", "N seconds"))
        .isEqualTo(
            """
            The history

            RT001 error  no revisions were found
            Specify the folder that contains the migrations.

            0 revisions in %s (native), N seconds
              1 check run

            Not verified: there was nothing to verify.
            """
                .formatted(migrations));
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // what is written, \xHH a byte | what is said
        "a1.sql | SELECT 1;\\x0A\\xE9 | DIR/a1.sql:2: the text is not UTF-8; save the file as UTF-8.",
        "a1.sql | SELECT 1;\\x0A\\x00 | DIR/a1.sql:2: a NUL character; remove it.",
        "a.txt  | hello               | There are no migrations in 'DIR', which contains a.txt; the supported layouts are native, diesel, golang-migrate, dbmate, goose, sql-migrate, sqlx, mybatis-sql, flyway-sql, sqitch, dialect-pairs.",
        "1_a.sql| -- migrate:up       | 'DIR' has files of several layouts: native (such as 'sound.sql') and dbmate (such as '1_a.sql'); move those of one layout elsewhere, or select a layout with --layout.",
        "b.sql  | SELECT 1;           | 'DIR/b.sql' has no known layout, but the folder has files of native, such as 'sound.sql'. Move or correct it, or use --layout native to handle it like that tool.",
      })
  void whatCannotBeRead(String file, String content, String message) throws IOException {
    if (!file.startsWith("a")) {
      Files.writeString(migrations.resolve("sound.sql"), SOUND);
    }
    Files.write(migrations.resolve(file), bytes(content));

    assertRefused(verify(), 2, message.replace("DIR", migrations.toString()));
  }

  @Test
  void aFileThatCannotBeOpened() throws IOException {
    Files.createSymbolicLink(migrations.resolve("a1.sql"), Path.of("nowhere"));

    assertRefused(
        verify(),
        2,
        "%s:1: the file cannot be read: the target of the link does not exist."
            .formatted(migrations.resolve("a1.sql")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", ""})
  void aByteOrderMarkAndCarriageReturnsDoNoHarm(String mark) throws IOException {
    Files.writeString(migrations.resolve("a1.sql"), mark + SOUND.replace("\n", "\r\n"));

    assertThat(verify().exitCode()).isZero();
  }

  @Test
  void aScriptOfTenMegabytes() throws IOException {
    String row = "INSERT INTO users (id) VALUES (%d); -- " + "x".repeat(900) + "\n";
    StringBuilder rows = new StringBuilder();
    for (int id = 1; rows.length() < 10_000_000; id++) {
      rows.append(row.formatted(id));
    }
    Files.writeString(
        migrations.resolve("a1.sql"), SOUND.replace("PRIMARY KEY);\n", "PRIMARY KEY);\n" + rows));

    assertThat(verify().exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sqlite     | CREATE TABLE t AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
        "postgresql | SELECT pg_sleep(600)",
      })
  void aStatementThatNeverEnds(String database, String statement) throws IOException {
    String upgrade = "CREATE TABLE users (id integer PRIMARY KEY)";
    Files.writeString(migrations.resolve("a1.sql"), SOUND.replace(upgrade, statement));

    CommandRun run =
        CommandRun.of(
            "verify",
            migrations.toString(),
            "--database",
            database,
            "--postgres",
            "embedded",
            "--statement-timeout",
            "1");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "    " + statement + "\n\nin  " + migrations.resolve("a1.sql:5"),
            " says:  the statement was stopped after 1 s, the time limit for one statement;"
                + " --statement-timeout sets another\n");
    assertThat(run.err()).isEmpty();
  }

  private CommandRun verify() {
    return CommandRun.of("verify", migrations.toString(), "--database", "sqlite");
  }

  private static void assertRefused(CommandRun run, int exitCode, String message) {
    assertThat(run.err()).isEqualTo("roundtrip: %s%n".formatted(message));
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  /** The text, with a byte for every {@code \xHH}. */
  private static byte[] bytes(String text) {
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\x", i)) {
        bytes.append((char) Integer.parseInt(text.substring(i + 2, i + 4), 16));
        i += 3;
      } else {
        bytes.append(text.charAt(i));
      }
    }
    return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
