package org.roundtrip.ci.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Severity;
import org.roundtrip.finding.Skip;
import org.roundtrip.revision.Revision;
import org.roundtrip.rowtest.RowSettings;

/** The last lines: on what it ran, how much was checked and what was not, and the verdict. */
record Summary(Report report, Palette palette, Map<Engine, Integer> tried, RowSettings rows) {

  /** How many revisions are named where several were skipped for one reason. */
  private static final int NAMED = 3;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s in %s (%s), %.1f seconds",
            count(report.revisions(), "revision"),
            report.path(),
            report.layout(),
            report.elapsed().toMillis() / 1000.0));
    report.databases().forEach(database -> lines.add("  " + line(database)));
    lines.add("  " + checks());
    lines.addAll(skips());
    report.notices().forEach(notice -> lines.add("  " + notice));
    lines.add("");
    lines.addAll(verdict());
    return lines;
  }

  private String line(ServerInfo database) {
    return "%s: %s tested"
        .formatted(database, count(tried.getOrDefault(database.engine(), 0), "revision"));
  }

  private String checks() {
    String run = count(report.checksRun(), "check") + " run";
    return report.skips().isEmpty() ? run : run + ", " + report.skips().size() + " skipped:";
  }

  private List<String> skips() {
    Map<String, List<Skip>> alike =
        report.skips().stream()
            .collect(
                Collectors.groupingBy(
                    skip -> skip.check() + ": " + skip.reason(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return alike.entrySet().stream()
        .map(e -> "    %4d × %s%s".formatted(e.getValue().size(), e.getKey(), whose(e.getValue())))
        .toList();
  }

  private static String whose(List<Skip> skips) {
    List<String> names =
        skips.stream().flatMap(s -> Stream.ofNullable(s.revision())).distinct().toList();
    if (names.isEmpty()) {
      return "";
    }
    String more = names.size() > NAMED ? ", and " + (names.size() - NAMED) + " more" : "";
    return names.stream().limit(NAMED).collect(Collectors.joining(", ", "  (", more + ")"));
  }

  private List<String> verdict() {
    if (report.databases().isEmpty()) {
      return List.of(bad("there was nothing to verify."));
    }
    if (report.exitCode() != 0) {
      return List.of(bad(counts() + where() + "."));
    }
    List<String> lines = new ArrayList<>();
    String on =
        report.databases().stream().map(Summary::brief).collect(Collectors.joining(" and "));
    lines.add(
        verified()
            + " every tested revision was upgraded, downgraded and upgraded again on "
            + on
            + ".");
    lines.add(whatCameBack());
    if (!report.skips().isEmpty()) {
      lines.add("Skipped checks are not verified.");
    }
    if (report.count(Severity.NOTE) > 0) {
      lines.add("Also found: " + count(report.count(Severity.NOTE), Severity.NOTE.word()) + ".");
    }
    return lines;
  }

  private String verified() {
    long warnings = report.count(Severity.WARNING);
    return warnings == 0
        ? palette.good("Verified:")
        : palette.of(
            Severity.WARNING, "Verified, with " + count(warnings, Severity.WARNING.word()) + ":");
  }

  private String whatCameBack() {
    if (rows.made()) {
      return "Each downgrade restored the schema and the rows, both those inserted by migrations"
          + " and the generated ones.";
    }
    return rows.on()
        ? "Each downgrade restored the schema and the rows inserted by migrations; no rows were"
            + " generated."
        : "Each downgrade restored the schema; rows were not compared.";
  }

  private String bad(String why) {
    return palette.of(Severity.ERROR, "Not verified:") + " " + why;
  }

  private static String brief(ServerInfo database) {
    return database.engine().label() + " " + database.version();
  }

  private String where() {
    long revisions =
        report.findings().stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .map(Finding::revision)
            .filter(Revision.class::isInstance)
            .distinct()
            .count();
    return revisions == 0 ? "" : " (errors in " + count(revisions, "revision") + ")";
  }

  private String counts() {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long found = report.count(severity);
      if (found > 0) {
        parts.add(count(found, severity.word()));
      }
    }
    return String.join(", ", parts);
  }

  private static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
