package org.roundtrip.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Evidence.FailedStatement;
import org.roundtrip.finding.Evidence.ObjectChange;
import org.roundtrip.finding.Evidence.ObjectChange.How;
import org.roundtrip.finding.Evidence.TableDifference;
import org.roundtrip.finding.FailingRows;
import org.roundtrip.finding.FailingRows.Grid;
import org.roundtrip.finding.FailingRows.RowSet;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Reproduction;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

class FindingTextTest {

  private static final SourceLocation LINE = new SourceLocation(Path.of("down.sql"), 3);

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void formatsEachPart(String part, FindingBuilder finding, String text) {
    assertThat(FindingText.of(finding.build(), Wording.PLAIN))
        .isEqualTo("RT104 error  the downgrade does not restore the schema\n" + text);
  }

  static List<Arguments> formatsEachPart() {
    return List.of(
        Arguments.of("nothing", finding(), ""),
        Arguments.of("a summary", finding().summary("One.").summary("Two."), "One.\nTwo.\n"),
        Arguments.of("items", finding().evidence(new Evidence.Items(List.of("a"))), "\n    a\n\n"),
        Arguments.of(
            "a refusal",
            finding().evidence(new Evidence.Refusal("gone", LINE)),
            "Reason:  gone\nRefused in  down.sql:3\n"),
        Arguments.of(
            "a failed statement",
            finding().evidence(failed(List.of("ERROR: no", "at once"), 2, false)),
            """

                DROP TABLE a

            in  down.sql:3
            SQLite says:  ERROR: no
                          at once
            2 statements before it remain applied: the database is partially migrated.
            """),
        Arguments.of(
            "a failed statement without words",
            finding().evidence(failed(List.of(), 1, true)),
            """

                DROP TABLE a

            in  down.sql:3
            SQLite says:  nothing
            1 statement before it was rolled back.
            """),
        Arguments.of(
            "changes, and where they belong",
            finding()
                .evidence(
                    new Evidence.SchemaChanges(
                        List.of(
                            change(How.MISSING, "table a", false, "table", Map.of(), Map.of()),
                            change(How.MISSING, "column a.b", true, "text", Map.of(), Map.of()),
                            change(
                                How.CHANGED,
                                "column c.d",
                                false,
                                "",
                                Map.of("type", "text"),
                                Map.of("null", "no")))))
                .belongsIn(Path.of("down.sql"))
                .sql(List.of("CREATE TABLE a ()", "-- give c.d its values")),
            """

                table a     missing  was  table
                column c.d  changed  null  was  nothing   now  no
                                     type  was  text   now  nothing

            These changes belong in  down.sql

                CREATE TABLE a ();
                -- give c.d its values

            """),
        Arguments.of(
            "rows that differ",
            finding()
                .evidence(
                    new Evidence.RowDifferences(
                        List.of(
                            new TableDifference(
                                "t",
                                List.of("a", "b"),
                                List.of(List.of("1", "2")),
                                List.of(),
                                new TableDifference.Extent(3, 2, List.of("b"), false)))))
                .belongsIn(Path.of("down.sql")),
            """

                t (a, b)
                    had 3 rows, has 2; values differ in b
                    lost   (1, 2)
                    … more rows differ

            These rows belong in  down.sql
            """),
        Arguments.of(
            "every statement of a fix",
            finding().sql(IntStream.range(0, 14).mapToObj(i -> "S" + i).toList()),
            "\n"
                + IntStream.range(0, 14)
                    .mapToObj(i -> "    S" + i + ";\n")
                    .reduce("", String::concat)
                + "\n"),
        Arguments.of(
            "failing rows, after the advice",
            finding()
                .evidence(rows(List.of(new Grid("t", List.of("id"), List.of(List.of("1"))))))
                .cause(LINE)
                .advice("Keep them."),
            """
            Keep them.
            In  down.sql

            Rows that reproduce it (1 row set tested; possibly not minimal):

                t
                    id
                    1

                INSERT INTO t VALUES (1);

            """),
        Arguments.of(
            "no rows at all",
            finding().evidence(rows(List.of())),
            "\nReproducible without generated rows.\n"),
        Arguments.of(
            "a setting, and how to see it again",
            finding()
                .advice(List.of(Advice.of("Say {}.", Setting.SESSION.to("SELECT 1"))))
                .reproduction(
                    new Reproduction(Path.of("db"), "7c1e", Engine.SQLITE, List.of(), "1-1-x")),
            """
            Say the setting 'session' (SELECT 1).
            Reproduce:  revision 7c1e of db on SQLite, rows 1-1-x
            """));
  }

  private static FindingBuilder finding() {
    return Finding.of(FindingCode.RT104);
  }

  private static FailedStatement failed(List<String> message, int applied, boolean rolledBack) {
    return new FailedStatement("DROP TABLE a", LINE, "SQLite", message, null, applied, rolledBack);
  }

  private static ObjectChange change(
      How how,
      String object,
      boolean implied,
      String definition,
      Map<String, String> was,
      Map<String, String> now) {
    return new ObjectChange(
        how, object, implied, definition, new TreeMap<>(was), new TreeMap<>(now));
  }

  private static FailingRows rows(List<Grid> before) {
    List<String> sql = before.isEmpty() ? List.of() : List.of("INSERT INTO t VALUES (1)");
    return new FailingRows(
        "t",
        new RowSet(before, sql),
        new RowSet(List.of(), List.of()),
        new FailingRows.Tables(List.of(), List.of(), List.of()),
        null,
        1,
        false);
  }
}
