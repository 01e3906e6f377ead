package org.roundtrip.finding;

import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;

/**
 * The location of the cause of a problem.
 *
 * @param location the file and line to read or to change
 * @param statement the statement that causes the problem; null unless it is a single one
 * @param group the same for all findings of a revision that one finding reports; empty for none
 */
public record Cause(SourceLocation location, @Nullable String statement, String group) {

  /** A cause whose findings are reported separately. */
  public Cause(SourceLocation location, @Nullable String statement) {
    this(location, statement, "");
  }
}
