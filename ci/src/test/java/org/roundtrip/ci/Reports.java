package org.roundtrip.ci;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Skip;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

/** Reports made by hand, for the tests of what is written about them. */
public final class Reports {

  public static final ServerInfo SQLITE = new ServerInfo(Engine.SQLITE, "3.54.1", "file");
  public static final ServerInfo POSTGRESQL = new ServerInfo(Engine.POSTGRESQL, "18.6", "embedded");

  private Reports() {}

  public static Report withFindings() {
    Revision split = revision("0007_split_name", "split name");
    Revision fix = revision("0009_fix", "fix");
    SourceLocation down = new SourceLocation(Path.of("migrations/0007_split_name/down.sql"), 3);
    List<String> evidence =
        List.of(
            "After upgrade and downgrade 2 objects differ from the schema before.",
            "",
            "    users.full_name        missing    was  text NOT NULL",
            "    index users_email_idx  changed    was  UNIQUE (email)   now  (email)",
            "",
            "These changes belong in  migrations/0007_split_name/down.sql");
    return report(
        List.of(
            finding(FindingCode.RT002, null, null, "the history has 2 heads", null, List.of()),
            finding(
                FindingCode.RT007,
                fix,
                null,
                "the name 'fix' says nothing about the change",
                fix.location(),
                List.of("Say what changes for whom, such as 'add status to users'.")),
            finding(FindingCode.RT104, split, SQLITE, FindingCode.RT104.title(), down, evidence),
            finding(
                FindingCode.RT104, split, POSTGRESQL, FindingCode.RT104.title(), down, evidence),
            finding(
                FindingCode.RT108, fix, POSTGRESQL, FindingCode.RT108.title(), null, List.of())),
        skips());
  }

  public static Report clean() {
    return report(List.of(), List.of());
  }

  public static Report cleanButSkipped() {
    return report(
        List.of(
            finding(
                FindingCode.RT108,
                revision("0009_fix", "fix"),
                SQLITE,
                FindingCode.RT108.title(),
                null,
                List.of("users: \u00e9tat → name"))),
        skips());
  }

  public static Report empty() {
    return new Report(
        Path.of("migrations"),
        "native",
        0,
        List.of(),
        List.of(
            finding(
                FindingCode.RT001, null, null, "no revisions were found", null, List.of("Look."))),
        0,
        List.of(),
        List.of(),
        Duration.ofMillis(12));
  }

  private static Report report(List<Finding> findings, List<Skip> skips) {
    return new Report(
        Path.of("migrations"),
        "diesel",
        9,
        List.of(SQLITE, POSTGRESQL),
        findings,
        855,
        skips,
        List.of("Docker does not answer, so PostgreSQL is embedded."),
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

  private static Finding finding(
      FindingCode code,
      @Nullable Revision revision,
      @Nullable ServerInfo database,
      String title,
      @Nullable SourceLocation location,
      List<String> details) {
    return new Finding(code, code.severity(), revision, database, title, location, details, null);
  }
}
