package org.roundtrip.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.check.CheckResult;
import org.roundtrip.finding.AcceptedFinding;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Severity;

/**
 * Applies a gate to the results of checks before findings are combined, and remembers what it
 * accepted. Thread-safe.
 */
public final class GateDecisions {

  private final Gate gate;
  private final List<Waiver> waivers;
  private final List<WaiverComments.Malformed> malformed;
  private final LocalDate today;
  private final List<AcceptedFinding> accepted = new ArrayList<>();
  private final Excuses excuses = new Excuses();
  private final Set<Waiver> used = new HashSet<>();
  private final SortedSet<BaselineEntry> found = new TreeSet<>();

  /**
   * @param comments the waivers in the comments of the migrations
   * @param today the day on which waivers are compared with their last day
   */
  public GateDecisions(Gate gate, Collection<WaiverComments.Contents> comments, LocalDate today) {
    this.gate = gate;
    this.waivers =
        Stream.concat(gate.waivers().stream(), comments.stream().flatMap(c -> c.waivers().stream()))
            .toList();
    this.malformed = comments.stream().flatMap(c -> c.malformed().stream()).toList();
    this.today = today;
  }

  /** The result without the findings that are accepted, the others with their severity. */
  public CheckResult apply(CheckResult result) {
    List<Finding> left = result.findings().stream().flatMap(f -> decide(f).stream()).toList();
    return new CheckResult(result.check(), left, result.skipped());
  }

  private synchronized Optional<Finding> decide(Finding finding) {
    List<Waiver> matching = waivers(finding);
    used.addAll(matching);
    Optional<Finding> judged = judged(finding);
    Optional<AcceptedFinding> excuse = excuse(finding, judged, matching);
    judged
        .filter(each -> each.severity() != Severity.NOTE && excuse.isEmpty())
        .ifPresent(each -> found.add(BaselineEntry.of(each)));
    excuses.remember(finding, judged, excuse);
    Optional<AcceptedFinding> acceptance = excuse.or(() -> known(finding));
    acceptance.ifPresent(accepted::add);
    return acceptance.isPresent() ? Optional.empty() : judged;
  }

  /** Whether a finding would be accepted. */
  public synchronized boolean accepts(Finding finding) {
    return excuse(finding, judged(finding), waivers(finding)).or(() -> known(finding)).isPresent();
  }

  /** Why the policy or waivers accept a finding, or the one that it follows from. */
  private Optional<AcceptedFinding> excuse(
      Finding finding, Optional<Finding> judged, List<Waiver> matching) {
    return judged.isEmpty()
        ? Optional.of(turnedOff(finding))
        : waived(finding, matching).or(() -> excuses.ofCause(finding));
  }

  /** The finding with the severity of the policy; empty if the policy does not report it. */
  private Optional<Finding> judged(Finding finding) {
    Optional<SeverityRule> rule = gate.policy().rule(finding);
    if (rule.isPresent()) {
      return rule.map(SeverityRule::severity).map(finding::withSeverity);
    }
    boolean note = excuses.isCauseNote(finding);
    return Optional.of(
        finding.withSeverity(note ? Severity.NOTE : gate.policy().severity(finding)));
  }

  private AcceptedFinding turnedOff(Finding finding) {
    SeverityRule rule = gate.policy().rule(finding).orElseThrow();
    return new AcceptedFinding(finding, "policy in " + rule.location(), finding.code() + " is off");
  }

  /** The effective waivers for a finding or some of its objects. */
  private List<Waiver> waivers(Finding finding) {
    Set<String> objects = FindingObjects.of(finding);
    return waivers.stream()
        .filter(waiver -> waiver.isEffective(today))
        .filter(waiver -> waiver.concerns(finding) && waiver.names(objects))
        .toList();
  }

  private static Optional<AcceptedFinding> waived(Finding finding, List<Waiver> matching) {
    Set<String> objects = FindingObjects.of(finding);
    boolean whole = matching.stream().anyMatch(waiver -> waiver.object() == null);
    boolean each =
        !objects.isEmpty()
            && objects.stream()
                .allMatch(object -> matching.stream().anyMatch(w -> w.names(Set.of(object))));
    return whole || each ? Optional.of(accepted(finding, matching)) : Optional.empty();
  }

  private static AcceptedFinding accepted(Finding finding, List<Waiver> waivers) {
    return new AcceptedFinding(
        finding,
        waivers.stream()
            .map(waiver -> waiver.location().toString())
            .distinct()
            .collect(Collectors.joining(", ", "waiver in ", "")),
        waivers.stream().map(Waiver::reason).distinct().collect(Collectors.joining("; ")));
  }

  private Optional<AcceptedFinding> known(Finding finding) {
    return gate.baseline().entries().contains(BaselineEntry.of(finding))
        ? Optional.of(new AcceptedFinding(finding, "baseline in " + gate.baseline().file(), ""))
        : Optional.empty();
  }

  /** The findings that were accepted, in the order in which they were found. */
  public synchronized List<AcceptedFinding> accepted() {
    return List.copyOf(accepted);
  }

  /** The baseline after a run. */
  public synchronized BaselineUpdate baselineUpdate(Coverage coverage) {
    return BaselineUpdate.of(gate.baseline(), found, coverage);
  }

  /** The findings about the waivers and the baseline themselves. */
  public synchronized List<Finding> aboutWaivers(Coverage coverage) {
    WaiverFindings findings = new WaiverFindings(today, coverage);
    malformed.forEach(findings::addMalformed);
    waivers.forEach(waiver -> findings.add(waiver, used.contains(waiver)));
    findings.addFixed(gate.baseline(), found);
    return findings.all().stream().flatMap(finding -> judged(finding).stream()).toList();
  }
}
