package org.roundtrip.finding;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.Revision;

/**
 * The result of a run. The order of its contents is deterministic.
 *
 * @param path the project's folder, as the user passed it
 * @param layout the name of the layout
 * @param revisions number of revisions of the history
 * @param databases the servers that were used
 * @param findings the findings about the history as a whole, then the others in the order of the
 *     history
 * @param accepted the findings that do not fail the run, because the project accepts them
 * @param failOn the lowest severity that fails the run
 * @param checksRun number of checks that ran
 * @param skips the checks that did not run
 * @param notices what the user should know about the run, one sentence per entry
 * @param rows which rows were compared
 * @param tested number of revisions that were tested, by engine
 * @param reused number of revisions whose results an earlier run verified, by engine
 * @param failures the databases on which the run could not go on
 * @param interrupted whether the run was stopped before its end
 * @param elapsed the wall time of the run
 */
public record Report(
    Path path,
    String layout,
    int revisions,
    List<ServerInfo> databases,
    List<Finding> findings,
    List<AcceptedFinding> accepted,
    Severity failOn,
    int checksRun,
    List<Skip> skips,
    List<String> notices,
    RowComparison rows,
    Map<Engine, Integer> tested,
    Map<Engine, Integer> reused,
    List<DatabaseFailure> failures,
    boolean interrupted,
    Duration elapsed) {

  /** Copies the lists. */
  public Report {
    tested = Collections.unmodifiableMap(new TreeMap<>(tested));
    reused = Collections.unmodifiableMap(new TreeMap<>(reused));
    databases = List.copyOf(databases);
    findings = List.copyOf(findings);
    accepted = List.copyOf(accepted);
    skips = List.copyOf(skips);
    notices = List.copyOf(notices);
    failures = List.copyOf(failures);
  }

  /** The number of findings with a severity. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** The number of tested revisions with a table for which no row could be generated. */
  public long revisionsWithUntestedTable(Engine engine) {
    Stream<String> found =
        findings.stream()
            .flatMap(Finding::all)
            .filter(finding -> finding.evidence(Evidence.RefusingTable.class).isPresent())
            .filter(finding -> isOn(finding, engine))
            .flatMap(finding -> Stream.ofNullable(finding.revision()).map(Revision::name));
    Stream<String> skipped =
        skips.stream()
            .filter(skip -> skip.engine() == engine && skip.isOfUntestedTable())
            .flatMap(skip -> Stream.ofNullable(skip.revision()));
    return Stream.concat(found, skipped).distinct().count();
  }

  private static boolean isOn(Finding finding, Engine engine) {
    return finding.database() != null && finding.database().engine() == engine;
  }

  /** Whether no finding is an error. */
  public boolean isClean() {
    return count(Severity.ERROR) == 0;
  }

  /** Whether the run came to its end on every database. */
  public boolean isComplete() {
    return failures.isEmpty() && !interrupted;
  }

  /**
   * The exit code: 0 without findings that fail, 1 with such findings, 2 if the history has no
   * revisions, 3 if the run is not complete.
   */
  public int exitCode() {
    if (!isComplete()) {
      return 3;
    }
    boolean nothingToRun = findings.stream().anyMatch(f -> f.code() == FindingCode.RT001);
    boolean fails = findings.stream().anyMatch(f -> f.severity().isAtLeast(failOn));
    return nothingToRun ? 2 : fails ? 1 : 0;
  }
}
