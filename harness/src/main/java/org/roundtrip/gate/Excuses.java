package org.roundtrip.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.finding.AcceptedFinding;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.FindingGroups;
import org.roundtrip.finding.Severity;

/**
 * The findings that the policy or waivers accept. That the second upgrade fails on what an accepted
 * downgrade leaves behind, or that the base has it, is no fault of its own.
 */
final class Excuses {

  private static final Set<FindingCode> CONSEQUENCES = Set.of(FindingCode.RT105, FindingCode.RT106);

  /** A downgrade of these codes leaves the objects of the finding behind. */
  private static final Set<FindingCode> LEAVING = Set.of(FindingCode.RT104, FindingCode.RT110);

  private final List<AcceptedFinding> accepted = new ArrayList<>();
  private final List<Finding> notes = new ArrayList<>();

  /** Remembers what was decided about a finding. */
  void remember(Finding finding, Optional<Finding> judged, Optional<AcceptedFinding> excuse) {
    excuse.ifPresent(accepted::add);
    judged
        .filter(each -> each.severity() == Severity.NOTE && finding.severity() != Severity.NOTE)
        .ifPresent(each -> notes.add(finding));
  }

  /** The reason for which the cause of a finding is accepted, which covers the finding. */
  Optional<AcceptedFinding> ofCause(Finding finding) {
    List<AcceptedFinding> causes =
        finding.code() == FindingCode.RT107
            ? leavingObjects(finding)
            : accepted.stream().filter(each -> isCause(each.finding(), finding)).toList();
    return causes.stream()
        .findFirst()
        .map(cause -> new AcceptedFinding(finding, cause.by(), cause.reason()));
  }

  /** The findings whose downgrades leave all objects behind that remain at the base. */
  private List<AcceptedFinding> leavingObjects(Finding base) {
    Set<String> remaining = FindingObjects.of(base);
    List<AcceptedFinding> causes =
        accepted.stream()
            .filter(each -> LEAVING.contains(each.finding().code()))
            .filter(each -> Objects.equals(each.finding().database(), base.database()))
            .toList();
    Set<String> left =
        causes.stream()
            .flatMap(each -> FindingObjects.of(each.finding()).stream())
            .collect(Collectors.toSet());
    return left.containsAll(remaining)
        ? causes.stream()
            .filter(each -> !Collections.disjoint(FindingObjects.of(each.finding()), remaining))
            .toList()
        : List.of();
  }

  /** Whether the policy makes the cause of a finding a note. */
  boolean isCauseNote(Finding finding) {
    return notes.stream().anyMatch(each -> isCause(each, finding));
  }

  private static boolean isCause(Finding cause, Finding finding) {
    return CONSEQUENCES.contains(finding.code())
        && FindingGroups.causes(finding.code()).contains(cause.code())
        && Objects.equals(cause.revision(), finding.revision())
        && Objects.equals(cause.database(), finding.database());
  }
}
