package org.roundtrip.ci.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.ci.report.CommandLineWording;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.AcceptedFinding;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Severity;
import org.roundtrip.finding.Skip;
import org.roundtrip.revision.Revision;

/**
 * The last lines of the report: the databases, the number of checks, the skipped checks and the
 * verdict.
 */
record Summary(Report report, Palette palette) {

  /** Maximum number of revisions that are named for each reason to skip a check. */
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
    report.failures().forEach(failure -> lines.add("  " + line(failure)));
    lines.add("  " + checks());
    lines.addAll(skips());
    lines.addAll(accepted());
    report.reused().forEach((engine, revisions) -> lines.addAll(reused(engine, revisions)));
    report.notices().forEach(notice -> lines.add("  " + notice));
    lines.add("");
    lines.addAll(verdict());
    return lines;
  }

  private String line(ServerInfo database) {
    long untried =
        report.skips().stream()
            .filter(skip -> skip.engine() == database.engine())
            .filter(skip -> skip.check().equals(Skip.NEED_A_DATABASE))
            .count();
    long withUntestedTable = report.revisionsWithUntestedTable(database.engine());
    return "%s: %s tested%s%s"
        .formatted(
            database,
            count(report.tested().getOrDefault(database.engine(), 0), "revision"),
            withUntestedTable == 0 ? "" : ", " + withUntestedTable + " with a table without rows",
            untried == 0 ? "" : ", " + untried + " not tested");
  }

  private List<String> reused(Engine engine, int revisions) {
    return revisions == 0
        ? List.of()
        : List.of(
            "  %d of %s on %s are from the cache: an earlier run ran their checks"
                .formatted(
                    revisions,
                    count(report.tested().getOrDefault(engine, 0), "revision"),
                    engine.label()));
  }

  private static String line(DatabaseFailure failure) {
    String reason = failure.reason().worded(CommandLineWording.INSTANCE::setting);
    return failure.engine().label() + " failed: " + reason;
  }

  private String checks() {
    String run = count(report.checksRun(), "check") + " run";
    return report.skips().isEmpty() ? run : run + ", " + report.skips().size() + " skipped:";
  }

  private List<String> skips() {
    Map<String, List<Skip>> byReason =
        report.skips().stream()
            .collect(Collectors.groupingBy(Skip::reason, LinkedHashMap::new, Collectors.toList()));
    return byReason.entrySet().stream()
        .map(
            e ->
                "    %4d × %s: %s%s"
                    .formatted(
                        e.getValue().size(), check(e.getValue()), e.getKey(), names(e.getValue())))
        .toList();
  }

  /** The accepted findings, by what accepts them. */
  private List<String> accepted() {
    if (report.accepted().isEmpty()) {
      return List.of();
    }
    Map<String, List<AcceptedFinding>> bySource =
        report.accepted().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.by() + (each.reason().isEmpty() ? "" : ": " + each.reason()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<String> lines = new ArrayList<>();
    lines.add("  " + count(report.accepted().size(), "accepted finding") + ":");
    bySource.forEach(
        (source, all) ->
            lines.add(
                "    %4d × %s: %s%s".formatted(all.size(), codes(all), source, revisions(all))));
    return lines;
  }

  private static String codes(List<AcceptedFinding> findings) {
    return findings.stream()
        .map(each -> each.finding().code().name())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String revisions(List<AcceptedFinding> findings) {
    return named(
        findings.stream()
            .flatMap(each -> Stream.ofNullable(each.finding().revision()))
            .map(Revision::name)
            .distinct()
            .toList());
  }

  /** The checks, or their number if many have the same reason. */
  private static String check(List<Skip> skips) {
    List<String> checks = skips.stream().map(Skip::check).distinct().toList();
    return checks.size() <= 2 ? String.join(", ", checks) : checks.size() + " checks";
  }

  private static String names(List<Skip> skips) {
    return named(skips.stream().flatMap(s -> Stream.ofNullable(s.revision())).distinct().toList());
  }

  private static String named(List<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    String more = names.size() > NAMED ? ", and " + (names.size() - NAMED) + " more" : "";
    return names.stream().limit(NAMED).collect(Collectors.joining(", ", "  (", more + ")"));
  }

  private List<String> verdict() {
    if (!report.isComplete()) {
      return List.of(notVerified(String.join("; ", problems()) + "."));
    }
    if (report.revisions() == 0) {
      return List.of(notVerified("there was nothing to verify."));
    }
    if (report.exitCode() != 0) {
      return List.of(notVerified(counts() + errorRevisions() + "."));
    }
    if (report.databases().isEmpty()) {
      return List.of("There was nothing to verify.");
    }
    if (!report.accepted().isEmpty()) {
      return passed();
    }
    List<String> lines = new ArrayList<>();
    String servers =
        report.databases().stream().map(Summary::brief).collect(Collectors.joining(" and "));
    lines.add(
        success()
            + " every tested revision was upgraded, downgraded and upgraded again on "
            + servers
            + ".");
    lines.add(restored());
    long untested = failedUpgrades();
    if (untested > 0) {
      lines.add(
          "Not verified: "
              + count(untested, "revision")
              + " whose upgrade fails in a new process.");
    }
    if (deploymentCanFail()) {
      lines.add("A deployment can fail: an upgrade fails on rows that were valid before.");
    }
    if (!report.skips().isEmpty()) {
      lines.add("Skipped checks are not verified.");
    }
    if (report.count(Severity.NOTE) > 0) {
      lines.add("Also found: " + count(report.count(Severity.NOTE), Severity.NOTE.word()) + ".");
    }
    return lines;
  }

  private List<String> passed() {
    List<String> lines = new ArrayList<>();
    int accepted = report.accepted().size();
    lines.add(
        palette.of(Severity.WARNING, "Passed:")
            + " the project accepts "
            + count(accepted, "finding")
            + "; "
            + (report.findings().isEmpty()
                ? "nothing else was found."
                : "also found: " + counts() + "."));
    if (!report.skips().isEmpty()) {
      lines.add("Skipped checks are not verified.");
    }
    return lines;
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (report.interrupted()) {
      problems.add("the run was interrupted");
    }
    report.failures().forEach(failure -> problems.add(failure.engine().label() + " failed"));
    if (!report.findings().isEmpty()) {
      problems.add(counts() + errorRevisions());
    }
    return problems;
  }

  private String success() {
    long found = report.count(Severity.WARNING);
    if (found == 0) {
      return palette.good("Verified:");
    }
    String warnings = count(found, Severity.WARNING.word());
    return palette.of(
        Severity.WARNING,
        deploymentCanFail() || failedUpgrades() > 0
            ? "No errors, but " + warnings + ":"
            : "Verified with " + warnings + ":");
  }

  /** The revisions whose upgrade only fails by itself, which is a warning. */
  private long failedUpgrades() {
    return report.findings().stream()
        .filter(f -> f.code() == FindingCode.RT109 && f.severity() == Severity.WARNING)
        .map(Finding::revision)
        .distinct()
        .count();
  }

  private boolean deploymentCanFail() {
    return report.findings().stream()
        .anyMatch(f -> f.code() == FindingCode.RT205 && f.severity() == Severity.WARNING);
  }

  private String restored() {
    return switch (report.rows()) {
      case WITH_GENERATED ->
          "Each downgrade restored the schema and the rows, both those inserted by migrations"
              + " and the generated ones.";
      case OF_MIGRATIONS ->
          "Each downgrade restored the schema and the rows inserted by migrations; no rows were"
              + " generated.";
      case NONE -> "Each downgrade restored the schema; rows were not compared.";
    };
  }

  private String notVerified(String reason) {
    return palette.of(Severity.ERROR, "Not verified:") + " " + reason;
  }

  private static String brief(ServerInfo database) {
    return database.engine().label() + " " + database.version();
  }

  private String errorRevisions() {
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
