package org.roundtrip.ci;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Evidence.ObjectChange.How;
import org.roundtrip.finding.FailingRows;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Reproduction;
import org.roundtrip.finding.RowComparison;
import org.roundtrip.finding.Severity;
import org.roundtrip.finding.Skip;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** Example reports for tests of the report formats. */
public final class Reports {

  public static final ServerInfo SQLITE = new ServerInfo(Engine.SQLITE, "3.54.1", "file");
  public static final ServerInfo POSTGRESQL = new ServerInfo(Engine.POSTGRESQL, "18.6", "embedded");

  private Reports() {}

  public static Report withFindings() {
    Revision split = revision("0007_split_name", "split name");
    Revision fix = revision("0009_fix", "fix");
    return report(
        List.of(
            Finding.of(FindingCode.RT002).title("the history has 2 heads").build(),
            Finding.of(FindingCode.RT007)
                .revision(fix)
                .title("the name 'fix' does not describe the change")
                .cause(fix.location())
                .advice("Describe the change, such as 'add status to users'.")
                .build(),
            notRestored(split, SQLITE),
            notRestored(split, POSTGRESQL),
            failed(fix),
            Finding.of(FindingCode.RT108).revision(fix).database(POSTGRESQL).build()),
        skips());
  }

  private static Finding notRestored(Revision revision, ServerInfo server) {
    Path down = Path.of("migrations/0007_split_name/down.sql");
    return Finding.of(FindingCode.RT104)
        .revision(revision)
        .database(server)
        .summary(
            "After upgrade and downgrade, 2 objects differ from the schema before the upgrade.")
        .evidence(
            new Evidence.SchemaChanges(
                List.of(
                    new Evidence.ObjectChange(
                        How.MISSING,
                        "column users.full_name",
                        false,
                        "text NOT NULL",
                        attributes("null", "no", "type", "text"),
                        attributes()),
                    new Evidence.ObjectChange(
                        How.CHANGED,
                        "index users_email_idx on users",
                        false,
                        "",
                        attributes("definition", "UNIQUE (email)"),
                        attributes("definition", "(email)")))))
        .cause(new SourceLocation(down, 3))
        .belongsIn(down)
        .sql(List.of("ALTER TABLE users ADD COLUMN full_name text", "-- give it its values"))
        .reproduction(reproduction(revision, server, null))
        .build();
  }

  private static Finding failed(Revision revision) {
    SourceLocation line = new SourceLocation(Path.of("migrations/0009_fix/up.sql"), 4);
    String statement = "ALTER TABLE users\n  ADD UNIQUE (email)";
    return Finding.of(FindingCode.RT205)
        .revision(revision)
        .database(POSTGRESQL)
        .evidence(
            new Evidence.FailedStatement(
                statement,
                line,
                "PostgreSQL",
                List.of("ERROR: could not create unique index", "Detail: Key (email)=() is twice."),
                "23505",
                1,
                true))
        .cause(line, statement)
        .advice(
            List.of(Advice.of("Name {}, or {}.", Setting.SETUP.toAny(), Setting.VALUES.to("t.c"))))
        .evidence(
            new FailingRows(
                "users",
                new FailingRows.RowSet(
                    List.of(
                        new FailingRows.Grid(
                            "users",
                            List.of("id", "email"),
                            List.of(List.of("1", "''"), List.of("2", "''")))),
                    List.of("INSERT INTO users (id, email) VALUES\n  (1, ''),\n  (2, '')")),
                new FailingRows.RowSet(List.of(), List.of()),
                new FailingRows.Tables(List.of("users"), List.of("users"), List.of("users")),
                null,
                7,
                true))
        .reproduction(reproduction(revision, POSTGRESQL, "1-1-before-twins-0-b43010"))
        .build();
  }

  private static Reproduction reproduction(
      Revision revision, ServerInfo server, @Nullable String rows) {
    return new Reproduction(
        Path.of("migrations"),
        revision.name(),
        server.engine(),
        List.of(Setting.LAYOUT.to("diesel"), Setting.SETUP.to("SELECT 1;\nSELECT 2;")),
        rows);
  }

  private static SortedMap<String, String> attributes(String... pairs) {
    SortedMap<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      attributes.put(pairs[i], pairs[i + 1]);
    }
    return attributes;
  }

  public static Report withEveryEvidence() {
    SourceLocation line = new SourceLocation(Path.of("down.sql"), 2);
    Evidence.TableDifference table =
        new Evidence.TableDifference(
            "roles",
            List.of("id"),
            List.of(List.of("1")),
            List.of(),
            new Evidence.TableDifference.Extent(2, 1, List.of("id"), false));
    Finding others =
        Finding.of(FindingCode.RT210)
            .evidence(new Evidence.Note(List.of("A note.")))
            .evidence(new Evidence.Items(List.of("an item")))
            .evidence(
                new Evidence.MissingScripts(
                    List.of(new Evidence.MissingScript("2_b", Path.of("2_b.down.sql")))))
            .evidence(new Evidence.RefusingTable("users", "email_check", "SQLite", "no"))
            .evidence(
                new Evidence.AffectedTables(
                    List.of(
                        new Evidence.AffectedTable(
                            "books",
                            List.of("author_id"),
                            "changes",
                            1,
                            List.of("books.author_id ON DELETE SET NULL")))))
            .evidence(new Evidence.Refusal(null, line))
            .evidence(new Evidence.RowDifferences(List.of(table)))
            .build();
    return report(
        Stream.concat(withFindings().findings().stream(), Stream.of(others)).toList(), List.of());
  }

  public static Report clean() {
    return report(List.of(), List.of());
  }

  public static Report cleanButSkipped() {
    return report(
        List.of(
            Finding.of(FindingCode.RT108)
                .revision(revision("0009_fix", "fix"))
                .database(SQLITE)
                .summary("users: \u00e9tat → name")
                .build()),
        skips());
  }

  public static Report withWarnings(FindingCode... codes) {
    return report(
        Stream.of(codes)
            .map(
                code ->
                    Finding.of(code)
                        .severity(Severity.WARNING)
                        .revision(revision("0009_fix", "fix"))
                        .build())
            .toList(),
        List.of());
  }

  public static Report empty() {
    return new Report(
        Path.of("migrations"),
        "native",
        0,
        List.of(),
        List.of(Finding.of(FindingCode.RT001).advice("Look.").build()),
        List.of(),
        Severity.ERROR,
        0,
        List.of(),
        List.of(),
        RowComparison.WITH_GENERATED,
        Map.of(),
        Map.of(),
        List.of(),
        false,
        Duration.ofMillis(12));
  }

  /** The same report of a run that compared no rows. */
  public static Report withoutRows(Report report) {
    return new Report(
        report.path(),
        report.layout(),
        report.revisions(),
        report.databases(),
        report.findings(),
        report.accepted(),
        report.failOn(),
        report.checksRun(),
        report.skips(),
        report.notices(),
        RowComparison.NONE,
        report.tested(),
        report.reused(),
        report.failures(),
        report.interrupted(),
        report.elapsed());
  }

  private static Report report(List<Finding> findings, List<Skip> skips) {
    return new Report(
        Path.of("migrations"),
        "diesel",
        9,
        List.of(SQLITE, POSTGRESQL),
        findings,
        List.of(),
        Severity.ERROR,
        855,
        skips,
        List.of("Docker does not answer, so PostgreSQL is embedded."),
        RowComparison.WITH_GENERATED,
        Map.of(Engine.SQLITE, 9, Engine.POSTGRESQL, 1),
        Map.of(),
        List.of(),
        false,
        Duration.ofMillis(9_149));
  }

  private static List<Skip> skips() {
    List<Skip> skips = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      skips.add(new Skip("000" + i + "_x", Engine.SQLITE, "rows", "the downgrade cannot run"));
    }
    skips.add(new Skip("0002_x", Engine.POSTGRESQL, "second upgrade", "the downgrade fails"));
    skips.add(new Skip(null, null, "orders of branches", "the history has no branches"));
    return skips;
  }

  private static Revision revision(String name, String title) {
    return new Revision(
        new RevisionId(name.substring(0, 4)),
        name,
        title,
        List.of(),
        List.of(),
        List.of(),
        SourceLocation.of(Path.of("migrations", name, "up.sql")));
  }
}
