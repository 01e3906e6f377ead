package org.roundtrip.rowtest.diagnose;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.TripLeg;

/**
 * Something that is wrong with what became of rows.
 *
 * @param kind what it is
 * @param table the table, where it is about one
 * @param columns the columns whose values are wrong; empty where whole rows are
 * @param about what else tells it apart from others of its kind, such as a failed constraint
 * @param gentle whether it does no harm by itself: it was done on purpose and to nothing but NULLs
 * @param evidence lines that show it, ready to print
 * @param failure the leg that failed, where that is what it is
 */
public record Symptom(
    Kind kind,
    @Nullable TableName table,
    Set<String> columns,
    String about,
    boolean gentle,
    List<String> evidence,
    @Nullable LegFailure failure) {

  /** Copies the collections. */
  public Symptom {
    columns = Collections.unmodifiableSet(new java.util.TreeSet<>(columns));
    evidence = List.copyOf(evidence);
  }

  static Symptom of(
      Kind kind, TableName table, Set<String> columns, boolean gentle, List<String> evidence) {
    return new Symptom(kind, table, columns, "", gentle, evidence, null);
  }

  /** What can be wrong. */
  public enum Kind {
    /** Rows are missing after the upgrade, and the downgrade does not restore them. */
    LOST_BY_UPGRADE,
    /** Values are others after the upgrade. */
    CHANGED_BY_UPGRADE,
    /** Rows are gone or other after the downgrade. */
    LOST_BY_DOWNGRADE,
    /** What the upgrade dropped cannot come back. */
    DROPPED,
    /** The upgrade fails, at once or on what rows written after it have become on the way down. */
    UPGRADE_FAILS,
    /** The downgrade fails. */
    DOWNGRADE_FAILS,
    /** The second upgrade fails, the first did not. */
    SECOND_UPGRADE_FAILS,
    /** The next number of a counted column is taken already. */
    NUMBER_BEHIND,
    /** A foreign key points nowhere. */
    DANGLING,
    /** The second upgrade gives other values than the first. */
    OTHER_AGAIN,
    /** Rows are there that nobody wrote. */
    FROM_NOWHERE;

    /** Whether rows or values are lost or changed, which a revision may be declared to do. */
    public boolean isLoss() {
      return switch (this) {
        case LOST_BY_UPGRADE,
            CHANGED_BY_UPGRADE,
            LOST_BY_DOWNGRADE,
            DROPPED,
            OTHER_AGAIN,
            FROM_NOWHERE ->
            true;
        case UPGRADE_FAILS, DOWNGRADE_FAILS, SECOND_UPGRADE_FAILS, NUMBER_BEHIND, DANGLING -> false;
      };
    }
  }

  /** Whether it is the same thing, seen on other rows perhaps and on some of the columns. */
  public boolean isLike(Symptom other) {
    return isOfKind(other)
        && (columns.isEmpty() && other.columns.isEmpty()
            || columns.stream().anyMatch(other.columns::contains));
  }

  /** Whether the other tells all that this one does, or worse. */
  public boolean isWithin(Symptom other) {
    boolean asBad = gentle || !other.gentle;
    boolean sameKind = kind == other.kind || isLateFailureLike(other);
    return sameKind && isAbout(other) && asBad && other.columns.containsAll(columns);
  }

  /** With rows of its own in between, the second upgrade fails as it does without them. */
  private boolean isLateFailureLike(Symptom other) {
    return failure != null
        && failure.leg() == TripLeg.SECOND_UPGRADE
        && other.kind == Kind.SECOND_UPGRADE_FAILS;
  }

  private boolean isOfKind(Symptom other) {
    return kind == other.kind && isAbout(other) && gentle == other.gentle;
  }

  private boolean isAbout(Symptom other) {
    return Objects.equals(table, other.table) && about.equals(other.about);
  }

  /** The same thing with all columns on which it was seen. */
  public Symptom on(Set<String> all) {
    return new Symptom(kind, table, all, about, gentle, evidence, failure);
  }
}
