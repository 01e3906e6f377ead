package org.roundtrip.rowtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.Roundtrip;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.generate.value.Source;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.verify.Settings;

/** What the user says about a revision decides what its rows prove. */
class RevisionDeclarationTest {

  private static final String SPLIT =
      """
      ALTER TABLE users ADD COLUMN tens integer CHECK (tens BETWEEN 0 AND 100);
      ALTER TABLE users ADD COLUMN ones integer CHECK (ones BETWEEN 0 AND 9);
      UPDATE users SET tens = score / 10, ones = score % 10;
      ALTER TABLE users DROP COLUMN score;
      """;

  private static final String JOIN =
      """
      ALTER TABLE users ADD COLUMN score integer CHECK (score BETWEEN 0 AND 1009);
      UPDATE users SET score = tens * 10 + ones;
      ALTER TABLE users DROP COLUMN tens;
      ALTER TABLE users DROP COLUMN ones;
      """;

  private static final String FORGET =
      JOIN.replace("UPDATE users SET score = tens * 10 + ones;\n", "");
  private static final String GIVES_ALL = "SELECT id, tens * 10 + ones AS score FROM users";

  @TempDir private Path folder;

  @BeforeEach
  void base() throws IOException {
    write(
        "1_users",
        "CREATE TABLE users (id integer PRIMARY KEY, score integer CHECK (score BETWEEN 0 AND 1009));",
        "DROP TABLE users;");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aQueryThatGivesTheRowsFromBeforeProvesASplit(Engine engine) throws IOException {
    write("2_split", SPLIT, JOIN);

    Report report = verify(engine, known(null, Map.of("users", GIVES_ALL)));

    assertThat(report.findings())
        .extracting(finding -> FindingText.of(finding, Wording.PLAIN))
        .isEmpty();
    assertThat(report.notices()).isEmpty();
  }

  @Test
  void whatTheQueryGivesAndTheDowngradeDoesNotIsLostByTheDowngrade() throws IOException {
    write("2_split", SPLIT, FORGET);

    assertThat(codes(verify(known(null, Map.of())))).contains("RT204");
    assertThat(codes(verify(known(null, Map.of("users", GIVES_ALL))))).containsExactly("RT203");
  }

  @Test
  void aQueryThatGivesOtherRowsIsAFindingThatNamesIt() throws IOException {
    write("2_split", SPLIT, JOIN);

    Report report = verify(known(null, Map.of("users", "SELECT id, tens AS score FROM users")));

    assertThat(codes(report)).containsExactly("RT202");
    assertThat(FindingText.details(report.findings().get(0), Wording.PLAIN))
        .contains("    compared with the result of the declared query");
  }

  @Test
  void columnsThatTheQueryDoesNotGiveAreNotCompared() throws IOException {
    write("2_split", SPLIT.replace("score % 10", "7"), JOIN);

    Map<String, String> ids = Map.of("users", "SELECT id FROM users");
    assertThat(codes(verify(known(null, Map.of("users", GIVES_ALL))))).contains("RT202");
    assertThat(codes(verify(known(null, ids)))).doesNotContain("RT202");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT id, called AS score FROM people                  | ''",
        "SELECT id, called AS score FROM people WHERE id <> 1    | RT201",
        "SELECT id, 7 AS score FROM people                       | RT202",
      })
  void aTableMayBeGoneAfterTheUpgrade(String query, String codes) throws IOException {
    write(
        "2_people",
        """
        CREATE TABLE people
          (id integer PRIMARY KEY, called integer CHECK (called BETWEEN 0 AND 1009), kind text);
        INSERT INTO people SELECT id, score, 'user' FROM users;
        DROP TABLE users;
        """,
        """
        CREATE TABLE users (id integer PRIMARY KEY, score integer CHECK (score BETWEEN 0 AND 1009));
        INSERT INTO users SELECT id, called FROM people;
        DROP TABLE people;
        """);

    Report report = verify(new RevisionDeclaration("2", null, Map.of("users", query), null, null));

    assertThat(String.join(" ", codes(report))).isEqualTo(codes);
  }

  @Test
  void whatIsDeclaredLossyIsSkippedWithTheReason() throws IOException {
    write("2_split", SPLIT, FORGET);

    Report report = verify(known("nobody read it", Map.of()));

    assertThat(codes(report)).isEmpty();
    assertThat(report.skips())
        .extracting(skip -> skip.check() + ": " + skip.reason())
        .containsExactly("rows survive the upgrade: declared lossy: nobody read it");
    assertThat(report.notices()).isEmpty();
  }

  @Test
  void aLossyRevisionMustRunAllTheSame() throws IOException {
    write(
        "2_split", SPLIT + "CREATE UNIQUE INDEX one ON users (ones);", "DROP INDEX one;" + FORGET);

    assertThat(codes(verify(known("nobody read it", Map.of()))))
        .contains("RT205")
        .doesNotContain("RT203", "RT204");
  }

  @Test
  void aNeedlessDeclarationIsTold() throws IOException {
    write("2_split", SPLIT, JOIN);

    Report report = verify(known("nobody read it", Map.of("users", GIVES_ALL)));

    assertThat(report.notices())
        .containsExactly(
            "2_split is declared lossy, but no rows were lost; delete the declaration.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zz | users   | SELECT 1             | a declaration names an unknown revision. Can't locate revision 'zz': the history contains no revision with that id or name.",
        "2  | usres   | SELECT 1             | a query is declared for 'usres', but this table does not exist before 2_split on SQLite. Existing tables: users.",
        "2  | users   | SELECT id, 1 AS nick FROM users | the query for the rows of 'users' before 2_split returns a column 'nick', which the table did not have. Remove the column, or rename it with AS.",
        "2  | users   | SELECT nick FROM users | the query for the rows of 'users' before 2_split failed. SQLite reports: [SQLITE_ERROR] SQL error or missing database (no such column: nick)",
      })
  void aDeclarationThatDoesNotFitIsOneSentence(
      String revision, String table, String query, String sentence) throws IOException {
    write("2_split", SPLIT, JOIN);
    SourceLocation location = new SourceLocation(Path.of("roundtrip.toml"), 7);
    RevisionDeclaration declaration =
        new RevisionDeclaration(revision, null, Map.of(table, query), null, location);

    assertThatThrownBy(() -> verify(declaration))
        .isInstanceOf(WrongDeclarationException.class)
        .hasMessage("roundtrip.toml:7: " + sentence);
  }

  @Test
  void aRevisionIsDeclaredOnce() throws IOException {
    write("2_split", SPLIT, JOIN);

    assertThatThrownBy(
            () ->
                verify(
                    known("a", Map.of()),
                    new RevisionDeclaration("2_split", "b", Map.of(), null, null)))
        .isInstanceOf(WrongDeclarationException.class)
        .hasMessage(
            "'2_split' is 2_split, which already has a declaration. Merge the two declarations.");
  }

  @Test
  void aReasonSaysSomething() {
    assertThatThrownBy(() -> known(" ", Map.of()))
        .isInstanceOf(WrongDeclarationException.class)
        .hasMessage("The reason why '2' is lossy is empty. State a reason.");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void namesThatNothingHasAreTold(Engine engine) throws IOException {
    RowSettings rows =
        RowSettings.defaults()
            .withTables(List.of("users", "usres"))
            .withSources(
                Map.of(
                    "users.score", Source.list(List.of("7")),
                    "integer", Source.list(List.of("8")),
                    "users.scroe", Source.list(List.of("9"))));

    Report report = verify(engine, rows);

    assertThat(report.notices())
        .containsExactly(
            "Rows are requested for 'usres', but no revision has such a table; correct the name.",
            "Values are declared for 'users.scroe', but no revision has such a column, domain or type; correct the name.");
  }

  @Test
  void aTableThatCannotBeFilledIsToldOnce() throws IOException {
    write("2_odd", "CREATE TABLE odd (a text CHECK (length(hex(a)) = 7));", "DROP TABLE odd;");
    write("3_odd", "ALTER TABLE odd ADD COLUMN b text;", "ALTER TABLE odd DROP COLUMN b;");
    write("4_odd", "ALTER TABLE odd ADD COLUMN c text;", "ALTER TABLE odd DROP COLUMN c;");

    Report report = verify();

    assertThat(codes(report)).containsExactly(FindingCode.RT212.name());
    assertThat(report.skips())
        .extracting(skip -> skip.revision() + ": " + skip.reason())
        .containsExactly(
            "3_odd: no rows could be generated for odd; see RT212 of 2_odd",
            "4_odd: no rows could be generated for odd; see RT212 of 2_odd");
  }

  @Test
  void aTableThatNoLongerAcceptsRowsIsToldOnce() throws IOException {
    write("2_odd", "CREATE TABLE odd (a text);", "DROP TABLE odd;");
    write(
        "3_odd",
        "CREATE TRIGGER stop BEFORE INSERT ON odd BEGIN SELECT raise(ABORT, 'closed'); END;",
        "DROP TRIGGER stop;");
    write("4_odd", "ALTER TABLE odd ADD COLUMN b text;", "ALTER TABLE odd DROP COLUMN b;");

    Report report = verify();

    assertThat(codes(report)).containsExactly(FindingCode.RT703.name());
    assertThat(report.skips())
        .extracting(skip -> skip.revision() + ": " + skip.reason())
        .containsExactly("4_odd: no rows could be generated for odd; see RT703 of 3_odd");
  }

  private static RevisionDeclaration known(@Nullable String lossy, Map<String, String> before) {
    return new RevisionDeclaration("2", lossy, before, null, null);
  }

  private Report verify(RevisionDeclaration... declarations) {
    return verify(Engine.SQLITE, declarations);
  }

  private Report verify(Engine engine, RevisionDeclaration... declarations) {
    return verify(engine, RowSettings.defaults().withDeclarations(List.of(declarations)));
  }

  // With "auto", a notice says whether Docker is stopped.
  private Report verify(Engine engine, RowSettings rows) {
    return Roundtrip.verify(
        Settings.of(folder)
            .withEngines(Set.of(engine))
            .withDatabases(DatabaseSettings.defaults().withPostgres("embedded"))
            .withRows(rows));
  }

  private static List<String> codes(Report report) {
    return report.findings().stream().map(found -> found.code().name()).distinct().toList();
  }

  private void write(String name, String up, String down) throws IOException {
    Files.writeString(folder.resolve(name + ".up.sql"), up);
    Files.writeString(folder.resolve(name + ".down.sql"), down);
  }
}
