package org.roundtrip.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.FailingRows;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Severity;
import org.roundtrip.project.ForeignKeyModes;
import org.roundtrip.revision.Revision;

/**
 * Rows that revisions lose only if foreign keys are enforced, although the project's migrations run
 * without them: one finding for the history, with its first revision, listing the others.
 */
public final class EnforcedLosses {

  private EnforcedLosses() {}

  /** The findings with those losses as one for each engine, where the first of them is. */
  public static List<Finding> grouped(List<Finding> findings) {
    Map<Engine, List<Finding>> losses = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (isLoss(finding)) {
        Engine engine = Objects.requireNonNull(finding.database()).engine();
        losses.computeIfAbsent(engine, e -> new ArrayList<>()).add(finding);
      }
    }
    List<Finding> grouped = new ArrayList<>(findings);
    for (List<Finding> same : losses.values()) {
      grouped.removeAll(same.subList(1, same.size()));
      grouped.replaceAll(finding -> finding == same.get(0) ? ofHistory(same) : finding);
    }
    return grouped;
  }

  /** Whether its rows reproduce it in a session that enforces foreign keys alone. */
  private static boolean isLoss(Finding finding) {
    return finding.severity() == Severity.WARNING
        && finding.database() != null
        && finding
            .evidence(FailingRows.class)
            .filter(rows -> rows.session() != null)
            .filter(rows -> rows.session().equals(session(finding.database().engine())))
            .isPresent();
  }

  private static String session(Engine engine) {
    ForeignKeyModes modes = engine.part(ForeignKeyModes.class);
    return modes == ForeignKeyModes.ALWAYS ? "" : modes.statement(true);
  }

  private static Finding ofHistory(List<Finding> same) {
    Finding first = same.get(0);
    List<Finding> others = same.subList(1, same.size());
    if (others.isEmpty()) {
      return first;
    }
    int revisions = (int) same.stream().map(Finding::revision).distinct().count() - 1;
    return new Finding(
        first.code(),
        first.severity(),
        first.revision(),
        first.database(),
        revisions == 0 ? first.title() : first.title() + ", as " + others(revisions) + " would",
        first.summary(),
        Stream.concat(
                first.evidence().stream(),
                Stream.of(new Evidence.Items(others.stream().map(EnforcedLosses::line).toList())))
            .toList(),
        first.cause(),
        first.fix(),
        first.reproduction(),
        Stream.concat(first.alsoSeen().stream(), others.stream()).toList());
  }

  private static String others(int count) {
    return count == 1 ? "another revision" : count + " other revisions";
  }

  private static String line(Finding finding) {
    Revision revision = Objects.requireNonNull(finding.revision());
    String leg = finding.code() == FindingCode.RT203 ? " (downgrade): " : ": ";
    return revision.name() + leg + finding.title();
  }
}
