package org.roundtrip.change;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.project.Direction;
import org.roundtrip.revision.Revision;

/** Determines what differs between two versions of a revision. */
final class Edits {

  private final RevisionTexts before;
  private final RevisionTexts now;
  private final OrderRule order;

  Edits(RevisionTexts before, RevisionTexts now, OrderRule order) {
    this.before = before;
    this.now = now;
    this.order = order;
  }

  /** What differs; empty if nothing does. */
  Optional<EditedRevision.Kind> between(Revision old, Revision revision) {
    if (sameText(old, revision)) {
      return order.recordsNames() && !old.title().equals(revision.title())
          ? Optional.of(EditedRevision.Kind.NAME)
          : Optional.empty();
    }
    if (order.areParentsWritten() && !parents(old).equals(parents(revision))) {
      return Optional.of(EditedRevision.Kind.CODE);
    }
    if (!sameUpgrade(old, revision)) {
      return Optional.of(EditedRevision.Kind.CODE);
    }
    return Optional.of(
        sameDowngrade(old, revision)
            ? EditedRevision.Kind.COMMENTS
            : EditedRevision.Kind.DOWNGRADE);
  }

  /** Whether two revisions differ in their ids alone, apart from comments. */
  boolean same(Revision old, Revision revision) {
    return sameText(old, revision)
        || order.areParentsWritten()
            && parents(old).equals(parents(revision))
            && codeWithoutId(before, old).equals(codeWithoutId(now, revision));
  }

  /** A revision that another one joins in its file stays the same. */
  private boolean sameText(Revision old, Revision revision) {
    boolean divided = before.isDivided(old) || now.isDivided(revision);
    return before.of(old, divided).equals(now.of(revision, divided));
  }

  private static List<String> codeWithoutId(RevisionTexts texts, Revision revision) {
    return texts.code(revision).stream()
        .map(code -> code.replaceAll("\\b" + Pattern.quote(revision.id().value()) + "\\b", ""))
        .toList();
  }

  private static List<?> parents(Revision revision) {
    return Stream.of(revision.parents(), revision.dependsOn(), revision.branches()).toList();
  }

  private boolean sameUpgrade(Revision old, Revision revision) {
    Optional<List<String>> statements = now.statements(revision, Direction.UPGRADE);
    return statements.isPresent()
        ? statements.equals(before.statements(old, Direction.UPGRADE))
        : upgradeCode(before, old).equals(upgradeCode(now, revision));
  }

  private static List<String> upgradeCode(RevisionTexts texts, Revision revision) {
    return texts.code(revision).stream().limit(1).map(Code::withoutDowngrade).toList();
  }

  private boolean sameDowngrade(Revision old, Revision revision) {
    Optional<List<String>> statements = now.statements(revision, Direction.DOWNGRADE);
    return statements.isPresent()
        ? statements.equals(before.statements(old, Direction.DOWNGRADE))
        : before.code(old).equals(now.code(revision));
  }
}
