package org.roundtrip.check.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.trip.LegFailure;

/** Advice for a symptom that depends on the statement that causes it. */
final class StatementAdvice {

  /** The SQLSTATE of a NULL in a column that is NOT NULL. */
  private static final String NULL_REFUSED = "23502";

  private static final Pattern DELETES = Pattern.compile("(?i)\\s*(?:truncate|delete)\\b");
  private static final Pattern DROPS = Pattern.compile("(?i)\\s*drop\\s+table\\b");

  private static final Pattern DROPS_COLUMN =
      Pattern.compile(
          "(?is)\\s*alter\\s+table\\b.*\\bdrop\\s+(?!constraint\\b|default\\b|not\\b).*");

  private static final Pattern ADDS_REQUIRED_COLUMN =
      Pattern.compile(
          "(?is)\\s*alter\\s+table\\b.*\\badd\\s+(?!constraint\\b)(?:column\\s+)?[^,;]*?\\bnot\\s+null\\b.*");

  private StatementAdvice() {}

  /**
   * Advice if the statement deletes rows or adds a column; otherwise empty.
   *
   * @param statements the cause if it is known; otherwise all statements
   */
  static Optional<String> of(Symptom symptom, List<String> statements) {
    LegFailure failure = symptom.failure();
    if (failure != null && NULL_REFUSED.equals(failure.sqlState())) {
      return ADDS_REQUIRED_COLUMN.matcher(failure.statement()).matches()
          ? Optional.of(
              "Add the column with a DEFAULT. Or add it without NOT NULL, fill it, and set NOT NULL"
                  + " then.")
          : Optional.empty();
    }
    if (failure != null) {
      return isReferenced(failure)
          ? Optional.of(
              DROPS.matcher(failure.statement()).lookingAt()
                  ? "First drop the tables that reference it, or rebuild it with foreign keys off."
                  : "First delete or change the rows that reference them.")
          : Optional.empty();
    }
    return statements.size() == 1
        ? Optional.ofNullable(ofCause(symptom, statements.get(0)))
        : Optional.empty();
  }

  private static @Nullable String ofCause(Symptom symptom, String statement) {
    boolean deletes = DELETES.matcher(statement).lookingAt();
    return switch (symptom.kind()) {
      case LOST_BY_UPGRADE ->
          deletes
              ? "Save these rows to a table before this statement, and restore them from it in the"
                  + " downgrade."
              : DROPS.matcher(statement).lookingAt()
                  ? "Change the table with ALTER TABLE instead, or copy its rows to the new table."
                  : null;
      case CHANGED_BY_UPGRADE ->
          DROPS_COLUMN.matcher(statement).matches()
              ? "Convert the values of the column if only its type changes. Otherwise, save them for"
                  + " the downgrade."
              : null;
      case LOST_BY_DOWNGRADE ->
          deletes
              ? "Keep these rows in the downgrade, or save them to a table before this statement."
              : null;
      default -> null;
    };
  }

  /** Whether a statement fails because other rows reference the rows that it deletes. */
  private static boolean isReferenced(LegFailure failure) {
    return (DELETES.matcher(failure.statement()).lookingAt()
            || DROPS.matcher(failure.statement()).lookingAt())
        && failure.message().toLowerCase(Locale.ROOT).contains("foreign key constraint");
  }
}
