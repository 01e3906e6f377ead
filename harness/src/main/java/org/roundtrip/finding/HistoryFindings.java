package org.roundtrip.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.finding.Evidence.ObjectChange;
import org.roundtrip.finding.Evidence.SchemaChanges;

/** Findings about the whole history that only sum up those of single revisions. */
public final class HistoryFindings {

  private static final Set<FindingCode> CAUSES = Set.of(FindingCode.RT104, FindingCode.RT110);

  private HistoryFindings() {}

  /**
   * The findings, with each RT107 under the first finding of a revision that explains it if those
   * of the revisions name all its objects.
   */
  public static List<Finding> grouped(List<Finding> findings) {
    Map<Finding, Finding> summaries = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.code() == FindingCode.RT107) {
        explanation(finding, findings).ifPresent(cause -> summaries.put(cause, finding));
      }
    }
    List<Finding> causes = new ArrayList<>(findings);
    causes.removeAll(summaries.values());
    causes.replaceAll(
        finding ->
            summaries.containsKey(finding)
                ? finding.withAlsoSeen(
                    Stream.concat(finding.alsoSeen().stream(), Stream.of(summaries.get(finding)))
                        .toList())
                : finding);
    return causes;
  }

  private static Optional<Finding> explanation(Finding summary, List<Finding> findings) {
    Set<String> left = objects(summary);
    List<Finding> causes =
        findings.stream()
            .filter(finding -> CAUSES.contains(finding.code()))
            .filter(finding -> Objects.equals(finding.database(), summary.database()))
            .filter(finding -> objects(finding).stream().anyMatch(left::contains))
            .toList();
    Set<String> explained = new HashSet<>();
    causes.forEach(cause -> explained.addAll(objects(cause)));
    return explained.containsAll(left) ? causes.stream().findFirst() : Optional.empty();
  }

  private static Set<String> objects(Finding finding) {
    Set<String> objects = new HashSet<>();
    finding
        .evidence(SchemaChanges.class)
        .ifPresent(
            changes ->
                changes.independent().stream().map(ObjectChange::object).forEach(objects::add));
    return objects;
  }
}
