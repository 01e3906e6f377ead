package org.roundtrip.finding;

/**
 * What can be found. A code never changes its meaning; {@code docs/findings} has a page for each.
 */
public enum FindingCode {
  /** The project has no revision. */
  RT001(Severity.ERROR, "no revisions were found"),
  /** Several heads. */
  RT002(Severity.ERROR, "the history has multiple heads"),
  /** Revisions revise each other. */
  RT003(Severity.ERROR, "the revisions form a cycle"),
  /** A parent that does not exist. */
  RT004(Severity.ERROR, "the parent of a revision does not exist"),
  /** One id twice. */
  RT005(Severity.ERROR, "two revisions have the same id"),
  /** A name that says nothing. RT006 is kept for revisions edited or deleted since a base. */
  RT007(Severity.WARNING, "the name does not describe the change"),

  /** No downgrade is written down. */
  RT101(Severity.ERROR, "the downgrade is missing"),
  /** The downgrade is declared impossible, or raises on purpose. */
  RT102(Severity.ERROR, "the downgrade refuses to run"),
  /** The downgrade fails. */
  RT103(Severity.ERROR, "the downgrade fails"),
  /** The downgrade leaves another schema. */
  RT104(Severity.ERROR, "the downgrade does not restore the schema"),
  /** The second upgrade fails. */
  RT105(Severity.ERROR, "the second upgrade fails"),
  /** The second upgrade leaves another schema than the first. */
  RT106(Severity.ERROR, "the second upgrade produces a different schema than the first"),
  /** Something is left when everything is downgraded. */
  RT107(Severity.ERROR, "the base is not empty after all downgrades"),
  /** Columns come back in another order. */
  RT108(Severity.NOTE, "only the column order differs after the downgrade"),
  /** The upgrade fails. */
  RT109(Severity.ERROR, "the upgrade fails"),
  /** The downgrade is empty and the upgrade is not. */
  RT110(Severity.ERROR, "the downgrade is empty, but the upgrade changes the schema"),
  /** The downgrade undoes what the tool had only marked as run. */
  RT111(Severity.ERROR, "the downgrade reverts a change set that was only marked as run"),
  /** Text that means the same. */
  RT112(Severity.NOTE, "only the formatting of a definition differs after the downgrade"),
  /** Names that the server or a naming rule made. */
  RT113(Severity.NOTE, "only constraint names differ after the downgrade"),

  /** Rows are gone after the upgrade. */
  RT201(Severity.ERROR, "the upgrade loses rows"),
  /** Values are others after the upgrade. */
  RT202(Severity.ERROR, "the upgrade changes values"),
  /** Rows are gone or other after the downgrade. */
  RT203(Severity.ERROR, "the downgrade loses or changes rows"),
  /** What the upgrade dropped cannot come back. */
  RT204(Severity.ERROR, "the upgrade drops data that the downgrade cannot restore"),
  /** The upgrade fails on rows that were legal before. */
  RT205(Severity.WARNING, "the upgrade fails on rows that were valid before"),
  /** The downgrade fails on rows that are legal after the upgrade. */
  RT206(Severity.ERROR, "the downgrade fails on rows that are valid after the upgrade"),
  /** A sequence or AUTOINCREMENT is behind the rows. */
  RT207(Severity.ERROR, "a sequence is behind its column's highest value"),
  /** Foreign keys point nowhere. */
  RT208(Severity.ERROR, "foreign keys reference missing rows"),
  /** A second upgrade gives other values, or fails where the first did not. */
  RT209(Severity.ERROR, "the second upgrade produces different rows than the first"),
  /** Rows that migrations write are not restored. */
  RT210(Severity.ERROR, "the downgrade does not restore rows that migrations inserted"),
  /** Rows are there that nobody wrote. */
  RT211(Severity.ERROR, "unexpected rows appear"),
  /** No rows were found that a table takes. */
  RT212(Severity.WARNING, "no rows could be generated for a table"),

  /** All in one go differs from step by step. */
  RT304(Severity.ERROR, "upgrading in one session produces a different schema than step by step"),
  /** Another order of independent branches differs. */
  RT305(Severity.ERROR, "a different order of independent branches produces a different schema"),

  /** Models and migrations differ. */
  RT501(Severity.WARNING, "the models do not match the migrations");

  private final Severity severity;
  private final String title;

  FindingCode(Severity severity, String title) {
    this.severity = severity;
    this.title = title;
  }

  /** The severity when the user says nothing. */
  public Severity severity() {
    return severity;
  }

  /** What it means, as half a sentence. */
  public String title() {
    return title;
  }
}
