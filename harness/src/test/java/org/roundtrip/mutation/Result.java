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
 */
record Result(Mutant mutant, boolean invalid, Set<Rows> killedWith) {

  Result {
    killedWith = Set.copyOf(killedWith);
  }

  static Result invalid(Mutant mutant) {
    return new Result(mutant, true, EnumSet.noneOf(Rows.class));
  }

  boolean isKilled(Rows rows) {
    return killedWith.contains(rows);
  }

  /** The codes of what is wrong; notes are not. */
  static Set<FindingCode> harm(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(Finding::code)
        .collect(Collectors.toSet());
  }
}
