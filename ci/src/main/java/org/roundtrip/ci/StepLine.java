package org.roundtrip.ci;

import org.roundtrip.project.Direction;
import org.roundtrip.revision.Revision;
import org.roundtrip.upgrade.Step;

/** One step in one line: {@code upgrade 99b3ff7741d5 -> 27c6a1d0e2b4, add status to users}. */
final class StepLine {

  private StepLine() {}

  static String of(Step step) {
    Revision revision = step.revision();
    String parents = RevisionLine.parents(revision);
    String way =
        step.direction() == Direction.UPGRADE
            ? parents + " -> " + revision.id()
            : revision.id() + " -> " + parents;
    String title = revision.title().isEmpty() ? "" : ", " + revision.title();
    return step.direction().word() + " " + way + title;
  }
}
