package org.roundtrip.rowtest.diagnose;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.trip.LegFailure;

/** The symptom of a failed migration, with a signature of the failure. */
final class FailureSymptom {

  /** {@code [SQLITE_CONSTRAINT_NOTNULL] A NOT NULL constraint failed (SQLite's message)}. */
  private static final Pattern IN_DRIVERS_WORDS = Pattern.compile("^\\[SQLITE\\w*].*?\\((.*)\\)$");

  private FailureSymptom() {}

  static Optional<Symptom> of(RevisionUnderTest revision, CaseObservation seen) {
    return Optional.ofNullable(seen.failure())
        .map(
            failure ->
                new Symptom(
                    kind(failure, seen),
                    null,
                    Set.of(),
                    signature(failure, revision.repeats()),
                    false,
                    seen.leftovers(),
                    failure));
  }

  private static Kind kind(LegFailure failure, CaseObservation seen) {
    return switch (failure.leg()) {
      case UPGRADE -> Kind.UPGRADE_FAILS;
      case DOWNGRADE -> Kind.DOWNGRADE_FAILS;
      case SECOND_UPGRADE ->
          seen.rows().after().size() == 0 ? Kind.SECOND_UPGRADE_FAILS : Kind.UPGRADE_FAILS;
    };
  }

  /**
   * A signature that two failures of the same cause share. A tool and the replay of its statements
   * may use different drivers, whose messages differ.
   */
  static String signature(LegFailure failure, boolean repeats) {
    String state = failure.sqlState();
    if (!repeats) {
      return String.join(
          " ",
          state == null ? failure.message() : state,
          failure.about(),
          failure.location().toString());
    }
    return state == null
        ? IN_DRIVERS_WORDS.matcher(failure.message()).replaceFirst("$1")
        : state + " " + failure.about();
  }
}
