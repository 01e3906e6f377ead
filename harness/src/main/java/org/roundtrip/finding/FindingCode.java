package org.roundtrip.finding;

/**
 * What can be found. A code never changes its meaning; {@code docs/findings} has a page for each.
 */
public enum FindingCode {
  /** The project has no revision. */
  RT001(Severity.ERROR, "no revisions were found"),
  /** Several heads. */
  RT002(Severity.ERROR, "the history has several heads"),
  /** Revisions revise each other. */
  RT003(Severity.ERROR, "revisions revise each other in a cycle"),
  /** A parent that does not exist. */
  RT004(Severity.ERROR, "a revision revises one that does not exist"),
  /** One id twice. */
  RT005(Severity.ERROR, "two revisions have the same id"),
  /** A name that says nothing. RT006 is kept for revisions edited or deleted since a base. */
  RT007(Severity.WARNING, "the name says nothing about the change"),

  /** No downgrade is written down. */
  RT101(Severity.ERROR, "there is no downgrade"),
  /** The downgrade is declared impossible, or raises on purpose. */
  RT102(Severity.ERROR, "the downgrade refuses"),
  /** The downgrade fails. */
  RT103(Severity.ERROR, "the downgrade fails"),
  /** The downgrade leaves another schema. */
  RT104(Severity.ERROR, "the downgrade does not restore the schema"),
  /** The second upgrade fails. */
  RT105(Severity.ERROR, "the second upgrade fails"),
  /** The second upgrade leaves another schema than the first. */
  RT106(Severity.ERROR, "the second upgrade gives another schema than the first"),
  /** Something is left when everything is downgraded. */
  RT107(Severity.ERROR, "the base is not empty after all downgrades"),
  /** Columns come back in another order. */
  RT108(Severity.NOTE, "only the order of columns differs after the downgrade"),
  /** The upgrade fails. */
  RT109(Severity.ERROR, "the upgrade fails"),
  /** The downgrade is empty and the upgrade is not. */
  RT110(Severity.ERROR, "the downgrade is empty, but the upgrade changes the schema"),
  /** The downgrade undoes what the tool had only marked as run. */
  RT111(Severity.ERROR, "the downgrade undoes what was only marked as run"),
  /** Text that means the same. */
  RT112(Severity.NOTE, "only the layout of a text differs after the downgrade"),
  /** Names that the server or a naming rule made. */
  RT113(Severity.NOTE, "only names of constraints differ after the downgrade"),

  /** Rows are gone after the upgrade. */
  RT201(Severity.ERROR, "the upgrade loses rows"),
  /** Values are others after the upgrade. */
  RT202(Severity.ERROR, "the upgrade changes values"),
  /** Rows are gone or other after the downgrade. */
  RT203(Severity.ERROR, "the downgrade loses or changes rows"),
  /** What the upgrade dropped cannot come back. */
  RT204(Severity.ERROR, "the upgrade drops data that cannot come back"),
  /** The upgrade fails on rows that were legal before. */
  RT205(Severity.WARNING, "the upgrade fails on rows that were legal before"),
  /** The downgrade fails on rows that are legal after the upgrade. */
  RT206(Severity.ERROR, "the downgrade fails on rows that are legal after the upgrade"),
  /** A sequence or AUTOINCREMENT is behind the rows. */
  RT207(Severity.ERROR, "the next number is taken already"),
  /** Foreign keys point nowhere. */
  RT208(Severity.ERROR, "foreign keys point nowhere"),
  /** A second upgrade gives other values, or fails where the first did not. */
  RT209(Severity.ERROR, "a second upgrade does other things to rows than the first"),
  /** Rows that migrations write are not restored. */
  RT210(Severity.ERROR, "the downgrade does not restore rows that migrations had written"),
  /** Rows are there that nobody wrote. */
  RT211(Severity.ERROR, "rows appear that nobody wrote"),
  /** No rows were found that a table takes. */
  RT212(Severity.WARNING, "no rows were found for a table"),

  /** All in one go differs from step by step. */
  RT304(Severity.ERROR, "upgrading in one go gives another schema than step by step"),
  /** Another order of independent branches differs. */
  RT305(Severity.ERROR, "another order of independent branches gives another schema"),

  /** Models and migrations differ. */
  RT501(Severity.WARNING, "the models are not what the migrations make");

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
