package org.roundtrip.check.message;

import java.util.regex.Pattern;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Evidence.FailedStatement;
import org.roundtrip.trip.LegFailure;

/** A statement that failed, as evidence. */
public final class StatementEvidence {

  /** What the driver puts around SQLite's own words. */
  private static final Pattern SQLITE = Pattern.compile("(?s)\\[SQLITE_\\w+\\]\\s+.*?\\((.*)\\)");

  private StatementEvidence() {}

  /** The statement at which a script stopped on an engine. */
  public static FailedStatement of(LegFailure failure, Engine engine) {
    String language = failure.language();
    return new FailedStatement(
        failure.statement(),
        failure.location(),
        language == null ? engine.label() : language,
        SQLITE.matcher(failure.message()).replaceFirst("$1").lines().map(String::strip).toList(),
        failure.sqlState(),
        failure.applied(),
        failure.rolledBack());
  }
}
