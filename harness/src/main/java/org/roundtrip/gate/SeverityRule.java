package org.roundtrip.gate;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Severity;
import org.roundtrip.revision.SourceLocation;

/**
 * The severity that a policy gives a code.
 *
 * @param severity the severity; null if the code is not reported
 * @param engine the engine that the rule is restricted to; null for all
 * @param path the glob of the files that the rule is restricted to; null for all
 * @param location where the rule is written
 */
public record SeverityRule(
    FindingCode code,
    @Nullable Severity severity,
    @Nullable Engine engine,
    @Nullable String path,
    SourceLocation location) {

  /** The word for a code that is not reported. */
  public static final String OFF = "off";

  /** The word for the severity. */
  public String word() {
    return severity == null ? OFF : severity.word();
  }

  boolean applies(Finding finding) {
    return finding.code() == code && isOnEngine(finding) && isInPath(finding);
  }

  /** How much a rule is restricted; the most restricted rule applies. */
  int precision() {
    return (path == null ? 0 : 2) + (engine == null ? 0 : 1);
  }

  private boolean isOnEngine(Finding finding) {
    return engine == null || finding.database() != null && finding.database().engine() == engine;
  }

  private boolean isInPath(Finding finding) {
    if (path == null) {
      return true;
    }
    SourceLocation place = finding.location();
    if (place == null && finding.revision() != null) {
      place = finding.revision().location();
    }
    return place != null && matches(path, place.file());
  }

  private static boolean matches(String glob, Path file) {
    PathMatcher anywhere =
        FileSystems.getDefault().getPathMatcher("glob:{" + glob + ",**/" + glob + "}");
    return anywhere.matches(file.normalize());
  }
}
