package org.roundtrip.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.roundtrip.dialect.Engine.POSTGRESQL;
import static org.roundtrip.dialect.Engine.SQLITE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.revision.UnreadableHistoryException;

class ScriptSplitterTest {

  private static final Path FILE = Path.of("m.sql");

  /** What it is, the script, and its statements as {@code line: text}. */
  static Stream<Arguments> postgres() {
    return Stream.of(
        arguments("two on one line", "SELECT 1; SELECT 2;", "1: SELECT 1|1: SELECT 2"),
        arguments("no last semicolon", "SELECT 1;\nSELECT 2\n", "1: SELECT 1|2: SELECT 2"),
        arguments("empty statements", ";;\n;SELECT 1;;", "2: SELECT 1"),
        arguments("string", "SELECT 'a;''b;'; SELECT 2", "1: SELECT 'a;''b;'|1: SELECT 2"),
        arguments("backslash in a string", "SELECT 'a\\'; SELECT 2", "1: SELECT 'a\\'|1: SELECT 2"),
        arguments("E string", "SELECT E'a\\';b'; SELECT 2", "1: SELECT E'a\\';b'|1: SELECT 2"),
        arguments("e string", "SELECT e'\\\\'; SELECT 2", "1: SELECT e'\\\\'|1: SELECT 2"),
        arguments("E string with ''", "SELECT E'a'';'; SELECT 2", "1: SELECT E'a'';'|1: SELECT 2"),
        arguments(
            "E string that goes on",
            "SELECT E'a'\n 'b\\';c'; SELECT 2",
            "1: SELECT E'a'\n 'b\\';c'|2: SELECT 2"),
        arguments("name that ends in e", "SELECT date'a\\'; X", "1: SELECT date'a\\'|1: X"),
        arguments("U& string", "SELECT U&'\\0061;'; SELECT 2", "1: SELECT U&'\\0061;'|1: SELECT 2"),
        arguments("quoted name", "SELECT \"a;\"\"b\"; X", "1: SELECT \"a;\"\"b\"|1: X"),
        arguments("dollar quotes", "DO $$ a; 'b $$; X", "1: DO $$ a; 'b $$|1: X"),
        arguments("dollar tag", "DO $a$ $$;$b$ $a$; X", "1: DO $a$ $$;$b$ $a$|1: X"),
        arguments("dollar in a name", "SELECT a$b$; X$b$", "1: SELECT a$b$|1: X$b$"),
        arguments("parameter", "PREPARE p AS SELECT $1; X", "1: PREPARE p AS SELECT $1|1: X"),
        arguments("line comment", "-- a;'\nSELECT 1 -- b;\n; X", "2: SELECT 1|3: X"),
        arguments("comment inside", "SELECT -- ;\n 1; X", "1: SELECT -- ;\n 1|2: X"),
        arguments("nested comment", "/* a /* b; */ ' ; */ SELECT 1; X", "1: SELECT 1|1: X"),
        arguments("slash star string", "SELECT '/*'; SELECT '*/'", "1: SELECT '/*'|1: SELECT '*/'"),
        arguments("only comments", "-- nothing\n/* to do */\n", ""),
        arguments("nothing", "", ""),
        arguments("byte order mark", "\uFEFFSELECT 1; X", "1: SELECT 1|1: X"),
        arguments("CRLF", "SELECT 1;\r\n-- a\r\nSELECT 2;\r\n", "1: SELECT 1|3: SELECT 2"),
        arguments(
            "body of statements",
            "CREATE OR REPLACE FUNCTION f(a int DEFAULT 1) RETURNS int\n"
                + "BEGIN ATOMIC\n SELECT CASE WHEN a = 1 THEN 2 ELSE CASE a WHEN 2 THEN 3 END END;\n"
                + " SELECT 1 AS end;\nEND;\nX",
            "1: CREATE OR REPLACE FUNCTION f(a int DEFAULT 1) RETURNS int\n"
                + "BEGIN ATOMIC\n SELECT CASE WHEN a = 1 THEN 2 ELSE CASE a WHEN 2 THEN 3 END END;\n"
                + " SELECT 1 AS end;\nEND|6: X"),
        arguments(
            "empty body",
            "create procedure p() begin atomic end; X",
            "1: create procedure p() begin atomic end|1: X"),
        arguments("transaction", "BEGIN; SELECT 1; END; X", "1: BEGIN|1: SELECT 1|1: END|1: X"),
        arguments(
            "rule",
            "CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT (2);); X",
            "1: CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT (2);)|1: X"),
        arguments(
            "lines for psql that print",
            "\\set ON_ERROR_STOP on\n\\restrict k\n\\echo it's\nSELECT 1;\n\\unrestrict k\n",
            "4: SELECT 1"),
        arguments(
            "json operators",
            "SELECT a ? 'b', '{x}' #> a; X",
            "1: SELECT a ? 'b', '{x}' #> a|1: X"));
  }

  static Stream<Arguments> sqlite() {
    return Stream.of(
        arguments(
            "three kinds of names",
            "A \"a;\", `b;``c`, [d;'] ; X",
            "1: A \"a;\", `b;``c`, [d;']|1: X"),
        arguments("string", "A 'a;''b\\'; X", "1: A 'a;''b\\'|1: X"),
        arguments("E is no prefix", "A E'a\\'; X", "1: A E'a\\'|1: X"),
        arguments("comments do not nest", "/* a /* b; */ A; X", "1: A|1: X"),
        arguments("dollars do not quote", "SELECT $a; X $$;", "1: SELECT $a|1: X $$"),
        arguments(
            "trigger",
            "CREATE TRIGGER t AFTER UPDATE ON a BEGIN\n UPDATE a SET end = CASE WHEN 1 THEN 2 END;\n"
                + " DELETE FROM b;\nEND;\nX",
            "1: CREATE TRIGGER t AFTER UPDATE ON a BEGIN\n UPDATE a SET end = CASE WHEN 1 THEN 2 END;\n"
                + " DELETE FROM b;\nEND|5: X"),
        arguments(
            "temporary trigger with a comment before its end",
            "CREATE TEMP TRIGGER t DELETE ON a BEGIN SELECT 1; /* ; */ END; X",
            "1: CREATE TEMP TRIGGER t DELETE ON a BEGIN SELECT 1; /* ; */ END|1: X"),
        arguments("transaction", "BEGIN; A; END; X", "1: BEGIN|1: A|1: END|1: X"),
        arguments("one parenthesis", "A (; X", "1: A (|1: X"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void postgres(String what, String script, String statements) {
    assertThat(split(POSTGRESQL, script)).isEqualTo(statements);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void sqlite(String what, String script, String statements) {
    assertThat(split(SQLITE, script)).isEqualTo(statements);
  }

  private static String split(Engine engine, String script) {
    List<Statement> statements = ScriptSplitter.split(engine, SourceLocation.of(FILE), script);
    assertThat(statements).allMatch(statement -> statement.copy() == null);
    return String.join(
        "|", statements.stream().map(s -> s.location().line() + ": " + s.text()).toList());
  }

  @Test
  void linesAreCountedFromWhereTheTextStands() {
    assertThat(ScriptSplitter.split(SQLITE, new SourceLocation(FILE, 7), "\nA"))
        .containsExactly(new Statement("A", new SourceLocation(FILE, 8), null));
  }

  @Test
  void rowsOfCopyAreKeptApart() {
    String script =
        """
        COPY t (a, b) FROM stdin;
        1\tit's; \\N
        \\.x
        \\.
        COPY u FROM STDIN WITH (FORMAT csv);
        \\.
        SELECT 1;
        """;
    assertThat(ScriptSplitter.split(POSTGRESQL, SourceLocation.of(FILE), script))
        .containsExactly(
            statement("COPY t (a, b) FROM stdin", 1, new CopyData("1\tit's; \\N\n\\.x\n")),
            statement("COPY u FROM STDIN WITH (FORMAT csv)", 5, new CopyData("")),
            new Statement("SELECT 1", new SourceLocation(FILE, 7), null));
  }

  private static Statement statement(String text, int line, CopyData copy) {
    return new Statement(text, new SourceLocation(FILE, line), copy);
  }

  static Stream<Arguments> unreadable() {
    String psql = " is a command of psql and not SQL; remove it, or write SQL instead.";
    String program =
        ": COPY with PROGRAM would run a program on the database's host;"
            + " migrations must not do that, remove it.";
    String extension =
        ": load_extension would load a program into the database;"
            + " migrations must not do that, remove it.";
    return Stream.of(
        arguments(
            POSTGRESQL,
            "A;\n 'b\n",
            "m.sql:2: the string that begins here is not terminated; close the quote."),
        arguments(
            POSTGRESQL,
            "A E'b\\'",
            "m.sql:1: the string that begins here is not terminated; close the quote."),
        arguments(
            POSTGRESQL,
            "\n/* /* */",
            "m.sql:2: the comment that begins here is not terminated; add */ after it."),
        arguments(
            POSTGRESQL,
            "DO $a$ $$",
            "m.sql:1: the dollar quote that begins here is not terminated; repeat its tag after it."),
        arguments(
            POSTGRESQL,
            "A \"b",
            "m.sql:1: the quoted name that begins here is not terminated; close the quote."),
        arguments(
            SQLITE,
            "A [b",
            "m.sql:1: the quoted name that begins here is not terminated; close the quote."),
        arguments(
            SQLITE,
            "A /* b",
            "m.sql:1: the comment that begins here is not terminated; add */ after it."),
        arguments(
            SQLITE,
            "A\n\0",
            "m.sql:2: a NUL character, which SQL cannot contain; save the file as plain text."),
        arguments(
            POSTGRESQL,
            "A;\nCOPY t FROM stdin;\n1\n",
            "m.sql:2: the rows of this COPY are not terminated; add a line with \\. after them."),
        arguments(POSTGRESQL, "A;\n\\copy t FROM 'x'\n", "m.sql:2: \\copy" + psql),
        arguments(POSTGRESQL, "\\i other.sql", "m.sql:1: \\i" + psql),
        arguments(POSTGRESQL, "\\! rm x", "m.sql:1: \\!" + psql),
        arguments(POSTGRESQL, "\\set x `rm x`", "m.sql:1: \\set" + psql),
        arguments(POSTGRESQL, "SELECT 1 \\g |sh", "m.sql:1: \\g" + psql),
        arguments(POSTGRESQL, "SELECT 'A'\n\\gexec\n", "m.sql:2: \\gexec" + psql),
        arguments(
            SQLITE,
            "A;\n.shell rm x\n",
            "m.sql:2: .shell is a command of the sqlite3 shell and not SQL; remove it, or write SQL instead."),
        arguments(POSTGRESQL, "A;\nCOPY t FROM PROGRAM 'x'", "m.sql:2" + program),
        arguments(POSTGRESQL, "copy (select 1) to/**/program\n$$x$$", "m.sql:2" + program),
        arguments(POSTGRESQL, "COPY t FROM PROGRAM E'x'", "m.sql:1" + program),
        arguments(POSTGRESQL, "DO $$\nBEGIN COPY t FROM PROGRAM 'x'; END $$", "m.sql:2" + program),
        arguments(
            POSTGRESQL,
            "DO $$ BEGIN EXECUTE 'COPY t FROM PROGRAM ''x'''; END $$",
            "m.sql:1" + program),
        arguments(
            POSTGRESQL,
            "DO $$ BEGIN EXECUTE 'COPY t FROM PROGRAM ' || quote_literal(a); END $$",
            "m.sql:1" + program),
        arguments(
            POSTGRESQL,
            "DO $$ BEGIN EXECUTE format('COPY t TO PROGRAM %L', a); END $$",
            "m.sql:1" + program),
        arguments(
            POSTGRESQL,
            "DO $a$ BEGIN EXECUTE $b$COPY t TO PROGRAM $c$x$c$$b$; END $a$",
            "m.sql:1" + program),
        arguments(SQLITE, "A;\nSELECT load_extension('x')", "m.sql:2" + extension),
        arguments(SQLITE, "SELECT \"LOAD_extension\" /* */ ('x')", "m.sql:1" + extension));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void unreadable(Engine engine, String script, String message) {
    assertThatThrownBy(() -> ScriptSplitter.split(engine, SourceLocation.of(FILE), script))
        .isInstanceOf(UnreadableHistoryException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> harmless() {
    return Stream.of(
        arguments(POSTGRESQL, "SELECT * FROM program WHERE a = 'x'"),
        arguments(POSTGRESQL, "COPY program FROM stdin;\n\\.\n"),
        arguments(POSTGRESQL, "COMMENT ON TABLE t IS 'a copy of the rows from program'"),
        arguments(POSTGRESQL, "DO $$ BEGIN -- COPY t FROM PROGRAM 'x'\n END $$"),
        arguments(SQLITE, "INSERT INTO t (load_extension) VALUES ('load_extension(')"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void harmless(Engine engine, String script) {
    assertThat(ScriptSplitter.split(engine, SourceLocation.of(FILE), script)).hasSize(1);
  }

  @RepeatedTest(20)
  void joinedStatementsAreSplitAgain(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (Engine engine : Engine.defaults()) {
      for (int i = 0; i < 50; i++) {
        List<String> statements = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) {
          statements.add(statement(engine, random));
          script.append(pick(random, BETWEEN)).append(statements.get(statements.size() - 1));
          script.append(pick(random, BETWEEN)).append(';');
        }
        assertThat(ScriptSplitter.split(engine, SourceLocation.of(FILE), script.toString()))
            .extracting(Statement::text)
            .isEqualTo(statements);
      }
    }
  }

  private static final List<String> BETWEEN =
      List.of("", " ", "\n", "\r\n", "-- ';\n", "/* ; ' $$ */", "\t-- \"\r\n");

  private static final List<String> PIECES =
      List.of(
          "a",
          "1",
          "'x;y'",
          "''",
          "';''--'",
          "\"n;'\"",
          "/* ; */",
          "-- ;'\n",
          "CASE a END",
          "end",
          "=",
          "\n");

  private static final List<String> POSTGRES_PIECES =
      List.of("$$;'$$", "$a$ $$ ; $a$", "E'\\';'", "(;)", "/* /* ; */ */", "U&'\\;'", "$1", "a$b");

  private static final List<String> SQLITE_PIECES = List.of("[;']", "`;`", "$a", "(", "E'\\'");

  private static String statement(Engine engine, Random random) {
    List<String> own = engine == POSTGRESQL ? POSTGRES_PIECES : SQLITE_PIECES;
    StringBuilder body = new StringBuilder();
    for (int n = random.nextInt(6); n > 0; n--) {
      body.append(' ').append(pick(random, random.nextBoolean() ? PIECES : own));
    }
    String block =
        engine == POSTGRESQL
            ? "CREATE FUNCTION f() BEGIN ATOMIC SELECT%s x; SELECT%s y; END"
            : "CREATE TEMP TRIGGER t ON a BEGIN SELECT%s x; SELECT%s y; END";
    return random.nextInt(4) == 0 ? block.formatted(body, body) : "SELECT" + body + " z";
  }

  private static String pick(Random random, List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void tenMegabytesTakeAMoment(Engine engine) {
    String row = "INSERT INTO program VALUES (1, 'it''s; text', \"name\"); -- comment\n";
    String script = row.repeat(10_000_000 / row.length());
    long start = System.nanoTime();
    assertThat(ScriptSplitter.split(engine, SourceLocation.of(FILE), script))
        .hasSize(10_000_000 / row.length());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }
}
