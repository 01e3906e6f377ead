package org.roundtrip.check;

import java.util.Set;
import org.roundtrip.finding.FindingCode;

/**
 * What a check is called, and what it is about.
 *
 * @param key lower case with dashes; unique, and never changed
 * @param scope what it judges
 * @param needs what it cannot be run without
 * @param sentence what is true when it finds nothing, such as {@code the downgrade restores the
 *     schema}
 * @param codes the codes that it reports
 */
public record CheckName(
    String key, Scope scope, Needs needs, String sentence, Set<FindingCode> codes) {

  /** Copies the set. */
  public CheckName {
    codes = Set.copyOf(codes);
  }

  static CheckName of(String key, Scope scope, Needs needs, String sentence, FindingCode... codes) {
    return new CheckName(key, scope, needs, sentence, Set.of(codes));
  }

  /** What a check judges. */
  public enum Scope {
    /** The history, without a database. */
    HISTORY,
    /** One revision on one database. */
    REVISION,
    /** The history as a whole on one database. */
    CHAIN
  }

  /** What a check cannot be run without. */
  public enum Needs {
    /** Nothing besides what it judges. */
    NOTHING,
    /** Rows are compared. */
    ROWS,
    /** Rows are generated. */
    GENERATED_ROWS,
    /** The project declares models. */
    MODELS
  }

  /**
   * Whether it can be run.
   *
   * @param rows whether rows are compared
   * @param generated whether rows are generated
   */
  public boolean isAskedFor(boolean rows, boolean generated) {
    return switch (needs) {
      case ROWS -> rows;
      case GENERATED_ROWS -> generated;
      case NOTHING, MODELS -> true;
    };
  }
}
