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
 * A problem with the rows of a case.
 *
 * @param kind the kind of problem
 * @param table the affected table, if there is one
 * @param columns the columns with wrong values; empty if whole rows are affected
 * @param about distinguishes it from other symptoms of its kind, such as the name of a failed
 *     constraint
 * @param harmless whether it is harmless by itself: an intended change that only affects NULLs, or
 *     rows that triggers insert
 * @param evidence lines of text that show the problem
 * @param failure the failure of a migration, if the symptom is one
 * @param wrong the wrong rows and values
 */
public record Symptom(
    Kind kind,
    @Nullable TableName table,
    Set<String> columns,
    String about,
    boolean harmless,
    List<String> evidence,
    @Nullable LegFailure failure,
    WrongRows wrong) {

  /** A symptom without structured rows. */
  public Symptom(
      Kind kind,
      @Nullable TableName table,
      Set<String> columns,
      String about,
      boolean harmless,
      List<String> evidence,
      @Nullable LegFailure failure) {
    this(kind, table, columns, about, harmless, evidence, failure, WrongRows.NONE);
  }

  /** About rows that the previous schema cannot store. */
  public static final String NO_ROOM = "no room";

  /** About rows that equal those which the upgrade inserts. */
  public static final String SEED = "seed";

  /** About values that equal those which the upgrade assigns. */
  public static final String LABEL = "label";

  /** About values that the downgrade computes anew from other data. */
  public static final String RECOMPUTED = "recomputed";

  /** Copies the collections. */
  public Symptom {
    columns = Collections.unmodifiableSet(new java.util.TreeSet<>(columns));
    evidence = List.copyOf(evidence);
  }

  static Symptom of(
      Kind kind, TableName table, Set<String> columns, boolean harmless, List<String> evidence) {
    return new Symptom(kind, table, columns, "", harmless, evidence, null);
  }

  /** A harmless symptom that is about something other than its kind says. */
  Symptom harmless(String reason) {
    return new Symptom(kind, table, columns, reason, true, evidence, failure, wrong);
  }

  /** The kinds of problems. */
  public enum Kind {
    /** Rows are missing after the upgrade, and the downgrade does not restore them. */
    LOST_BY_UPGRADE,
    /** Values changed by the upgrade, and the downgrade does not restore them. */
    CHANGED_BY_UPGRADE,
    /** Rows are missing or changed after the downgrade. */
    LOST_BY_DOWNGRADE,
    /** The downgrade cannot restore what the upgrade dropped. */
    DROPPED,
    /**
     * The upgrade fails, or the second upgrade fails on rows that were inserted after the first.
     */
    UPGRADE_FAILS,
    /** The downgrade fails. */
    DOWNGRADE_FAILS,
    /** The second upgrade fails, although the first succeeded. */
    SECOND_UPGRADE_FAILS,
    /** A sequence is behind the highest value of its column. */
    NUMBER_BEHIND,
    /** A foreign key references a missing row. */
    DANGLING,
    /** The second upgrade produces different rows than the first. */
    SECOND_UPGRADE_DIFFERS,
    /** The migration adds unexpected rows. */
    UNEXPECTED_ROWS;

    /** Whether rows or values are lost or changed, so that a declaration can accept it. */
    public boolean isLoss() {
      return switch (this) {
        case LOST_BY_UPGRADE,
            CHANGED_BY_UPGRADE,
            LOST_BY_DOWNGRADE,
            DROPPED,
            SECOND_UPGRADE_DIFFERS,
            UNEXPECTED_ROWS ->
            true;
        case UPGRADE_FAILS, DOWNGRADE_FAILS, SECOND_UPGRADE_FAILS, NUMBER_BEHIND, DANGLING -> false;
      };
    }
  }

  /**
   * Whether the other symptom is the same problem, possibly with other rows and only some of the
   * columns.
   */
  public boolean isLike(Symptom other) {
    return isOfKind(other)
        && (columns.isEmpty() && other.columns.isEmpty()
            || columns.stream().anyMatch(other.columns::contains));
  }

  /** Whether the other symptom covers this one. */
  public boolean isWithin(Symptom other) {
    boolean asBad = harmless || !other.harmless;
    boolean sameKind = kind == other.kind || isLateFailureLike(other);
    return sameKind && isCoveredBy(other) && asBad && other.columns.containsAll(columns);
  }

  /** Whether the second upgrade fails in the same way as without inserted rows. */
  private boolean isLateFailureLike(Symptom other) {
    return failure != null
        && failure.leg() == TripLeg.SECOND_UPGRADE
        && other.kind == Kind.SECOND_UPGRADE_FAILS;
  }

  /** A finding about a table says what is wrong, not also what is harmless. */
  private boolean isCoveredBy(Symptom other) {
    return isAbout(other) || harmless && !other.harmless && Objects.equals(table, other.table);
  }

  private boolean isOfKind(Symptom other) {
    return kind == other.kind && isAbout(other) && harmless == other.harmless;
  }

  private boolean isAbout(Symptom other) {
    return Objects.equals(table, other.table) && about.equals(other.about);
  }

  /** Whether it shows only after the downgrade, not after the upgrade. */
  public boolean isAfterDowngrade() {
    return evidence.stream().anyMatch(line -> line.contains("after the downgrade"));
  }

  /** Whether a sequence gives numbers that rows already have. */
  public boolean repeatsNumbers() {
    return evidence.stream().anyMatch(line -> line.contains("already exists"));
  }

  /** A copy with other columns. */
  public Symptom on(Set<String> all) {
    return new Symptom(kind, table, all, about, harmless, evidence, failure, wrong);
  }

  /** A copy with the wrong rows and values. */
  Symptom with(WrongRows rows) {
    return new Symptom(kind, table, columns, about, harmless, evidence, failure, rows);
  }
}
