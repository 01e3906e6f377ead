package org.roundtrip.check.message;

import java.util.regex.Pattern;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Evidence.FailedStatement;
import org.roundtrip.trip.LegFailure;

/** Turns a failed statement into evidence. */
public final class StatementEvidence {

  /** SQLite's message, in the driver's wrapping. */
  private static final Pattern SQLITE = Pattern.compile("(?s)\\[SQLITE_\\w+\\]\\s+.*?\\((.*)\\)");

  private StatementEvidence() {}

  /** The statement on which a script failed. */
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
