package org.roundtrip.gate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckName;
import org.roundtrip.check.Checks;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Skip;
import org.roundtrip.revision.Revision;

/**
 * What a run examined: a waiver is only unused if the run could have found what it is about.
 *
 * @param history every revision of the history
 * @param tested the revisions that were to be tested
 * @param engines the words of the engines that the run came to its end on
 * @param everyEngine whether these are all engines of the project
 * @param checks the checks that were enabled and selected
 * @param skips the checks that did not run
 */
public record Coverage(
    List<Revision> history,
    Set<Revision> tested,
    Set<String> engines,
    boolean everyEngine,
    List<CheckName> checks,
    List<Skip> skips) {

  /** Whether the run examined a code in a revision. */
  boolean examined(FindingCode code, @Nullable String revision, @Nullable String engine) {
    List<CheckName> own = checks.stream().filter(check -> check.codes().contains(code)).toList();
    boolean onEngine = engine == null ? everyEngine : engines.contains(engine);
    return !own.isEmpty() && onEngine && examined(own, revision, engine);
  }

  private boolean examined(List<CheckName> own, @Nullable String name, @Nullable String engine) {
    if (name == null) {
      return tested.size() == history.size()
          && own.stream().noneMatch(c -> isSkipped(c, null, engine));
    }
    List<Revision> named = history.stream().filter(r -> Waiver.isNamed(r, name)).toList();
    return named.stream()
        .allMatch(
            revision ->
                tested.contains(revision)
                    && own.stream().noneMatch(c -> isSkipped(c, revision.name(), engine)));
  }

  private boolean isSkipped(CheckName check, @Nullable String revision, @Nullable String engine) {
    return skips.stream()
        .filter(skip -> Objects.equals(skip.revision(), revision))
        .filter(
            skip -> engine == null || skip.engine() == null || skip.engine().word().equals(engine))
        .anyMatch(skip -> skip.check().equals(check.sentence()) || !isCheck(skip.check()));
  }

  /** Whether a skip is about one check; others are about all or some checks of a revision. */
  private static boolean isCheck(String sentence) {
    return Checks.names().stream().anyMatch(check -> check.sentence().equals(sentence));
  }
}
