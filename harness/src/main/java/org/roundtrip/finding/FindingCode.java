package org.roundtrip.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The codes of findings. The meaning of a code never changes; {@code docs/findings} describes each.
 */
public enum FindingCode {
  /** The project has no revision. */
  RT001(Severity.ERROR, "no revisions were found"),
  /** The history has several heads. */
  RT002(Severity.ERROR, "the history has multiple heads"),
  /** Revisions revise each other. */
  RT003(Severity.ERROR, "the revisions form a cycle"),
  /** A parent that does not exist. */
  RT004(Severity.ERROR, "the parent of a revision does not exist"),
  /** Two revisions have the same id. */
  RT005(Severity.ERROR, "two revisions have the same id"),
  /** A revision that the base has was edited. */
  RT006(Severity.ERROR, "a revision of the base was edited"),
  /** The name is meaningless. */
  RT007(Severity.WARNING, "the name does not describe the change"),
  /** A revision that the base has no longer exists. */
  RT008(Severity.ERROR, "a revision of the base was deleted"),
  /** A new revision is below the newest one of the base. */
  RT009(Severity.ERROR, "a new revision is below the newest one of the base"),

  /** There is no downgrade. */
  RT101(Severity.ERROR, "the downgrade is missing"),
  /** The downgrade is declared impossible or raises an exception deliberately. */
  RT102(Severity.ERROR, "the downgrade refuses to run"),
  /** The downgrade fails. */
  RT103(Severity.ERROR, "the downgrade fails"),
  /** The schema after the downgrade differs from the one before the upgrade. */
  RT104(Severity.ERROR, "the downgrade does not restore the schema"),
  /** The second upgrade fails. */
  RT105(Severity.ERROR, "the second upgrade fails"),
  /** The second upgrade produces a different schema. */
  RT106(Severity.ERROR, "the second upgrade produces a different schema than the first"),
  /** Downgrading to base leaves objects behind. */
  RT107(Severity.ERROR, "the base is not empty after all downgrades"),
  /** The downgrade restores columns in a different order. */
  RT108(Severity.NOTE, "only the column order differs after the downgrade"),
  /** The upgrade fails. */
  RT109(Severity.ERROR, "the upgrade fails"),
  /** The downgrade is empty, but the upgrade is not. */
  RT110(Severity.ERROR, "the downgrade is empty, but the upgrade changes the schema"),
  /** The downgrade reverts a changeset that the tool only marked as run. */
  RT111(Severity.ERROR, "the downgrade reverts a changeset that was only marked as run"),
  /** Definitions differ only in their formatting. */
  RT112(Severity.NOTE, "only the formatting of a definition differs after the downgrade"),
  /** Constraints differ only in their names. */
  RT113(Severity.NOTE, "only constraint names differ after the downgrade"),
  /** Settings of a database or role, or large objects, remain. */
  RT114(Severity.WARNING, "the downgrade leaves something outside the schema"),

  /** Rows are missing after the upgrade. */
  RT201(Severity.ERROR, "the upgrade loses rows"),
  /** Values differ after the upgrade. */
  RT202(Severity.ERROR, "the upgrade changes values"),
  /** Rows are missing or differ after the downgrade. */
  RT203(Severity.ERROR, "the downgrade loses or changes rows"),
  /** The upgrade drops data that cannot be restored. */
  RT204(Severity.ERROR, "the upgrade drops data that the downgrade cannot restore"),
  /** The upgrade fails on rows that the old schema allows. */
  RT205(Severity.WARNING, "the upgrade fails on rows that were valid before"),
  /** The downgrade fails on rows that the new schema allows. */
  RT206(Severity.ERROR, "the downgrade fails on rows that are valid after the upgrade"),
  /** A sequence or AUTOINCREMENT is behind the highest value. */
  RT207(Severity.ERROR, "a sequence is behind its column's highest value"),
  /** Rows reference rows that do not exist. */
  RT208(Severity.ERROR, "foreign keys reference missing rows"),
  /** The second upgrade fails or produces different rows. */
  RT209(Severity.ERROR, "the second upgrade produces different rows than the first"),
  /** The downgrade does not restore rows that migrations inserted. */
  RT210(Severity.ERROR, "the downgrade does not restore rows that migrations inserted"),
  /** There are rows that no statement inserts. */
  RT211(Severity.ERROR, "unexpected rows appear"),
  /** A table rejects every generated row. */
  RT212(Severity.WARNING, "no rows could be generated for a table"),

  /** Upgrading in one session differs from upgrading step by step. */
  RT304(Severity.ERROR, "upgrading in one session produces a different schema than step by step"),
  /** The order of independent branches changes the schema. */
  RT305(Severity.ERROR, "a different order of independent branches produces a different schema"),

  /** The models and the migrations differ. */
  RT501(Severity.WARNING, "the models do not match the migrations"),

  /** A table rejects every INSERT, UPDATE or DELETE after the upgrade, but not before it. */
  RT703(Severity.ERROR, "a table no longer accepts rows, updates or deletions"),

  /** A waiver has expired. */
  RT901(Severity.ERROR, "a waiver has expired"),
  /** A waiver accepts nothing. */
  RT902(Severity.ERROR, "a waiver accepts nothing"),
  /** A waiver gives no reason or is malformed. */
  RT903(Severity.ERROR, "a waiver gives no reason"),
  /** The baseline lists findings that no longer occur. */
  RT904(Severity.ERROR, "the baseline lists findings that no longer occur");

  private final Severity severity;
  private final String title;

  FindingCode(Severity severity, String title) {
    this.severity = severity;
    this.title = title;
  }

  /** The code with this name, such as {@code RT104}. */
  public static Optional<FindingCode> named(String name) {
    return Arrays.stream(values()).filter(code -> code.name().equals(name)).findFirst();
  }

  /** All names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Enum::name).toList();
  }

  /** The default severity. */
  public Severity severity() {
    return severity;
  }

  /** The meaning, as a clause. */
  public String title() {
    return title;
  }
}
