package org.roundtrip.mutation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Severity;

/**
 * What became of a mutant.
 *
 * @param invalid whether its upgrade does not run at all
 * @param killedWith the rows with which it was found out
 * @param noted whether a note with our rows names what was broken, and no more
 */
record Result(Mutant mutant, boolean invalid, Set<Rows> killedWith, boolean noted) {

  Result {
    killedWith = Set.copyOf(killedWith);
  }

  static Result invalid(Mutant mutant) {
    return new Result(mutant, true, EnumSet.noneOf(Rows.class), false);
  }

  boolean isKilled(Rows rows) {
    return killedWith.contains(rows);
  }

  /** Whether it was not found out; a note does not count. */
  boolean survives() {
    return !invalid && !isKilled(Rows.OURS);
  }

  /** The codes of what is wrong; notes are not, and neither is that nothing could be tried. */
  static Set<FindingCode> harm(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .filter(finding -> finding.code() != FindingCode.RT212)
        .map(Finding::code)
        .collect(Collectors.toSet());
  }
}
