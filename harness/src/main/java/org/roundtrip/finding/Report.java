package org.roundtrip.finding;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.roundtrip.database.ServerInfo;

/**
 * What a run found. A plain value, in a fixed order.
 *
 * @param path the project's folder, as the user named it
 * @param layout the layout's name
 * @param revisions how many revisions the history has
 * @param databases the servers that were used
 * @param findings in the order of the history; first what is about the history as a whole
 * @param checksRun how many checks were run
 * @param skips the checks that were not run
 * @param notices what the user should know about the run, a sentence each
 * @param elapsed the wall time of the run
 */
public record Report(
    Path path,
    String layout,
    int revisions,
    List<ServerInfo> databases,
    List<Finding> findings,
    int checksRun,
    List<Skip> skips,
    List<String> notices,
    Duration elapsed) {

  /** Copies the lists. */
  public Report {
    databases = List.copyOf(databases);
    findings = List.copyOf(findings);
    skips = List.copyOf(skips);
    notices = List.copyOf(notices);
  }

  /** How many findings have this severity. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** Whether nothing was found that is an error. */
  public boolean isClean() {
    return count(Severity.ERROR) == 0;
  }

  /**
   * The exit code for it: 0 clean, 1 findings that are errors, 2 a history that has none to run.
   */
  public int exitCode() {
    boolean nothingToRun = findings.stream().anyMatch(f -> f.code() == FindingCode.RT001);
    return nothingToRun ? 2 : isClean() ? 0 : 1;
  }
}
