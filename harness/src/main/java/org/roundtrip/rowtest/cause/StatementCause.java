package org.roundtrip.rowtest.cause;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.sql.Statement;
import org.roundtrip.trip.TripLeg;

/**
 * The statement that causes a symptom.
 *
 * @param leg the leg in which it ran
 * @param index its index among the statements of the leg, from 0
 * @param statement the statement with its location
 * @param chain the foreign keys and triggers by which it affects the table of the symptom; empty if
 *     it names the table itself
 */
public record StatementCause(TripLeg leg, int index, Statement statement, List<Link> chain) {

  private static final Pattern DROP_TABLE = Pattern.compile("(?i)\\s*drop\\s+table\\b");

  /** Copies the list. */
  public StatementCause {
    chain = List.copyOf(chain);
  }

  /**
   * A step from one table to the next.
   *
   * @param by the name of a trigger, or the columns of a foreign key, such as {@code posts.blog_id}
   * @param action the action of the foreign key, such as {@code ON DELETE CASCADE}; {@code TRIGGER}
   *     for a trigger
   */
  public record Link(String by, String action) {}

  /**
   * Identifies the cause of a symptom among the symptoms of a revision; empty if it is unknown.
   *
   * @param cause the statement that causes it; null if it is unknown
   * @param inSecondTimeZone whether the scripts ran in another time zone, which is the cause of all
   *     that happens only there
   */
  public static String group(
      Symptom symptom, @Nullable StatementCause cause, boolean inSecondTimeZone) {
    if (symptom.failure() != null || symptom.kind() == Symptom.Kind.DROPPED) {
      return symptom.kind().name();
    }
    // The fix of a counter consists of statements for this counter alone.
    boolean ownFix = symptom.kind() == Symptom.Kind.NUMBER_BEHIND && !symptom.harmless();
    if (cause == null || ownFix) {
      return "";
    }
    // A single PRAGMA or a single decision about foreign keys prevents all of them.
    boolean byDrop = cause.dropsTable() && (symptom.harmless() || cause.isCascade());
    // One decision not to copy rows into the new tables loses those of all dropped tables.
    boolean empties = cause.dropsTable() && !byDrop && symptom.columns().isEmpty();
    String statement =
        byDrop ? "drops" : empties ? "empties tables" : String.valueOf(cause.index());
    return inSecondTimeZone ? "time zone" : cause.leg() + " " + statement;
  }

  /** Whether a foreign key's action affects the table. */
  private boolean isCascade() {
    return !chain.isEmpty() && chain.get(chain.size() - 1).action().startsWith("ON DELETE");
  }

  /** Whether the statement drops a table. */
  private boolean dropsTable() {
    return DROP_TABLE.matcher(statement.text()).lookingAt();
  }
}
