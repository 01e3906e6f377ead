package org.roundtrip.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

class FixLinesTest {

  private static final String DIALECT = "if op.get_bind().dialect.name == \"postgresql\":";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DROP TABLE users | op.drop_table(\"users\")",
        "DROP INDEX i | op.drop_index(\"i\")",
        "ALTER TABLE t DROP COLUMN c | op.drop_column(\"t\", \"c\")",
        "DROP TYPE kind | IF op.execute(\"DROP TYPE kind\")",
        "ALTER TABLE t ALTER COLUMN c SET DEFAULT 'at :1'::text"
            + " | IF op.execute(\"ALTER TABLE t ALTER COLUMN c SET DEFAULT 'at \\\\:1'::text\")",
        "DROP TABLE \"Users\" | IF op.execute('DROP TABLE \"Users\"')",
        "COMMENT ON TABLE \"T\" IS 'it' | IF op.execute(\"\"\"COMMENT ON TABLE \"T\" IS 'it'\"\"\")",
        "-- set the values of c | IF # set the values of c",
      })
  void alembicGetsPython(String sql, String python) {
    List<String> expected =
        python.startsWith("IF ") ? List.of(DIALECT, "    " + python.substring(3)) : List.of(python);
    assertThat(lines("r1", "versions/a.py", sql)).isEqualTo(expected);
  }

  @Test
  void liquibaseGetsARollback() {
    assertThat(lines("1::ann::db.xml", "db.xml", "CREATE INDEX i ON t (a) WHERE a < 1"))
        .containsExactly(
            "<rollback>",
            "    <sql dbms=\"postgresql\" splitStatements=\"false\">"
                + "CREATE INDEX i ON t (a) WHERE a &lt; 1</sql>",
            "</rollback>");
    assertThat(lines("1::ann::db.sql", "db.sql", "DROP TABLE t"))
        .containsExactly("--rollback DROP TABLE t;");
    assertThat(lines("1::ann::db.yaml", "db.yaml", "DROP TABLE \"t\"", "-- set the values of c"))
        .containsExactly(
            "rollback:",
            "    - sql:",
            "        dbms: postgresql",
            "        splitStatements: false",
            "        sql: \"DROP TABLE \\\"t\\\"\"",
            "    # set the values of c");
    assertThat(lines("1::ann::db.json", "db.json", "DROP TABLE t", "SELECT 'a\nb'"))
        .containsExactly(
            "\"rollback\": [",
            "    {\"sql\": {\"dbms\": \"postgresql\", \"splitStatements\": false, \"sql\": \"DROP TABLE t\"}},",
            "    {\"sql\": {\"dbms\": \"postgresql\", \"splitStatements\": false, \"sql\": \"SELECT 'a\\nb'\"}}",
            "]");
  }

  @Test
  void plainSqlKeepsItsLines() {
    assertThat(lines("r1", "r1.down.sql", "DROP TABLE t", "SELECT 'a\nb'"))
        .containsExactly("DROP TABLE t;", "SELECT 'a", "b';");
  }

  private static List<String> lines(String id, String file, String... sql) {
    Path path = Path.of(file);
    Revision revision =
        new Revision(
            new RevisionId(id), id, "", List.of(), List.of(), List.of(), SourceLocation.of(path));
    FindingBuilder finding =
        Finding.of(FindingCode.RT104)
            .revision(revision)
            .database(new ServerInfo(Engine.POSTGRESQL, "15", "embedded"))
            .belongsIn(path)
            .sql(List.of(sql));
    return FixLines.of(finding.build());
  }
}
