package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.change.Collision;
import org.roundtrip.change.DeletedRevision;
import org.roundtrip.change.EditedRevision;
import org.roundtrip.change.HistoryChanges;
import org.roundtrip.change.Misplaced;
import org.roundtrip.change.Renamed;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.ToolReaction;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Severity;
import org.roundtrip.revision.HistoryProblem;
import org.roundtrip.revision.Revision;

/** RT006, RT008, RT009: changes of the revisions that a base has. */
final class ChangesCheck implements Check {

  static final CheckName NAME =
      CheckName.of(
          "changes",
          Scope.CHANGES,
          Needs.NOTHING,
          "the revisions of the base are unchanged",
          FindingCode.RT006,
          FindingCode.RT008,
          FindingCode.RT009);

  @Override
  public CheckName name() {
    return NAME;
  }

  CheckResult examine(HistoryChanges changes) {
    ToolReaction tool = new ToolReaction(changes.layout());
    List<Finding> findings = new ArrayList<>();
    changes.edited().stream()
        .filter(edit -> edit.kind() != EditedRevision.Kind.REPEATABLE)
        .forEach(edit -> findings.add(edited(edit, changes.base(), tool)));
    changes.deleted().forEach(old -> findings.add(deleted(old, changes.base(), tool)));
    changes.renamed().forEach(each -> findings.add(renamed(each, changes.base(), tool)));
    changes.collisions().forEach(each -> findings.add(collision(each, changes, tool)));
    changes.misplaced().forEach(each -> findings.add(misplaced(each, changes, tool)));
    changes.problems().stream()
        .filter(problem -> !isExplained(problem, changes))
        .forEach(problem -> findings.add(HistoryCheck.finding(problem)));
    return CheckResult.of(NAME, findings);
  }

  /** Whether a finding about a misplaced revision says the same as a problem of the history. */
  static boolean isExplained(HistoryProblem problem, HistoryChanges changes) {
    return problem.kind() == HistoryProblem.Kind.SEVERAL_HEADS
        && changes.misplaced().stream().anyMatch(each -> each.parent() != null);
  }

  private static Finding edited(EditedRevision edit, String base, ToolReaction tool) {
    FindingBuilder finding = about(FindingCode.RT006, edit.revision());
    switch (edit.kind()) {
      case COMMENTS ->
          finding
              .severity(Severity.NOTE)
              .title("a comment differs from that in " + base)
              .summary(tool.toComments(edit.revision()));
      case DOWNGRADE ->
          finding
              .severity(Severity.NOTE)
              .title("the downgrade differs from that in " + base)
              .summary(tool.toDowngrade());
      case NAME ->
          finding
              .title("%s has this revision with another title".formatted(base))
              .summary(tool.toName())
              .advice(withCommands("Restore the name of the file", edit.commands()));
      default ->
          finding
              .title("%s has this revision with another text".formatted(base))
              .summary(tool.toEdit())
              .advice(
                  withCommands(
                      "Restore it, and make the change in a new revision", edit.commands()));
    }
    return finding.build();
  }

  private static Finding deleted(DeletedRevision deleted, String base, ToolReaction tool) {
    return about(FindingCode.RT008, deleted.revision())
        .title("%s has this revision, and it was deleted".formatted(base))
        .summary(tool.toDeletion())
        .advice(
            withCommands("Restore it, and revert the change in a new revision", deleted.commands()))
        .build();
  }

  private static Finding renamed(Renamed renamed, String base, ToolReaction tool) {
    return about(FindingCode.RT008, renamed.before())
        .title(
            "%s has this revision, and it was renamed to %s".formatted(base, renamed.now().name()))
        .summary(tool.toRename(renamed))
        .advice(withCommands("Restore the name", tool.restoring(renamed)))
        .build();
  }

  private static Finding collision(Collision collision, HistoryChanges changes, ToolReaction tool) {
    return about(FindingCode.RT005, collision.revision())
        .title(
            "%s has another revision with the id '%s'"
                .formatted(changes.base(), collision.other().id()))
        .summary(
            collision.isOneFile()
                ? "Both branches added the file %s."
                    .formatted(collision.revision().location().file())
                : tool.toSameId(collision.other()))
        .advice(withCommands(tool.separate(collision), tool.fix(collision, changes)))
        .build();
  }

  private static Finding misplaced(Misplaced misplaced, HistoryChanges changes, ToolReaction tool) {
    FindingBuilder finding =
        about(FindingCode.RT009, misplaced.revision())
            .title(
                "the new revision is below %s, the newest one of %s"
                    .formatted(misplaced.newest().name(), changes.base()))
            .summary(tool.toLateRevision(misplaced))
            .advice(withCommands(tool.place(misplaced), tool.fix(misplaced, changes)));
    return (tool.expectsInsertions() ? finding.severity(Severity.WARNING) : finding).build();
  }

  /** A sentence, with commands or lines of code below it. */
  private static String withCommands(String sentence, List<String> commands) {
    return commands.isEmpty() ? sentence + "." : sentence + ":\n" + String.join("\n", commands);
  }

  private static FindingBuilder about(FindingCode code, Revision revision) {
    return Finding.of(code).revision(revision).cause(revision.location());
  }
}
