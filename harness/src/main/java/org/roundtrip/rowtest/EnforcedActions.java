package org.roundtrip.rowtest;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.ForeignKey.Action;
import org.roundtrip.sql.ScriptEffects;

/** What the ON DELETE actions of foreign keys may do if a session enforces them. */
final class EnforcedActions {

  private static final Set<Kind> LOSSES =
      EnumSet.of(Kind.LOST_BY_UPGRADE, Kind.CHANGED_BY_UPGRADE, Kind.LOST_BY_DOWNGRADE);

  private static final Set<Action> ACTIONS =
      EnumSet.of(Action.CASCADE, Action.SET_NULL, Action.SET_DEFAULT);

  private static final Pattern DELETES =
      Pattern.compile("\\b(?:drop\\s+table|delete\\s+from|replace\\s+into)\\b");

  private EnforcedActions() {}

  /** Whether an action may cause a symptom. */
  static boolean mayCause(Symptom symptom) {
    return LOSSES.contains(symptom.kind()) && !symptom.harmless();
  }

  /** Whether statements of a revision may fire an action, because they delete rows of a target. */
  static boolean mayFireIn(RevisionUnderTest revision) {
    return mayFireIn(revision, revision.scripts());
  }

  /** Whether statements of a downgrade may fire an action, because they delete rows of a target. */
  static boolean mayFireInDowngrade(RevisionUnderTest revision) {
    return revision.hasDowngrade()
        && mayFireIn(
            revision, revision.downgrade().map(ScriptEffects::statements).orElse(List.of()));
  }

  private static boolean mayFireIn(RevisionUnderTest revision, List<String> statements) {
    Set<String> targets =
        Stream.of(revision.before(), revision.after())
            .flatMap(model -> model.tables().values().stream())
            .flatMap(table -> table.foreignKeys().stream())
            .filter(key -> ACTIONS.contains(key.onDelete()))
            .map(ForeignKey::target)
            .map(target -> target.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return statements.stream()
        .map(statement -> statement.toLowerCase(Locale.ROOT))
        .filter(statement -> DELETES.matcher(statement).find())
        .anyMatch(statement -> targets.stream().anyMatch(statement::contains));
  }
}
