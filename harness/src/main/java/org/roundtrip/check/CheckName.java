package org.roundtrip.check;

import java.util.Set;
import org.roundtrip.finding.FindingCode;

/**
 * The name and scope of a check.
 *
 * @param key unique and stable, in lower case with dashes
 * @param scope what the check examines
 * @param needs what the check requires
 * @param sentence the property that holds if there are no findings, such as {@code the downgrade
 *     restores the schema}
 * @param codes the codes that the check reports
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

  /** What a check examines. */
  public enum Scope {
    /** The history, without a database. */
    HISTORY,
    /** The differences between a history and that of a base. */
    CHANGES,
    /** One revision on one database. */
    REVISION,
    /** The history as a whole on one database. */
    CHAIN
  }

  /** What a check requires. */
  public enum Needs {
    /** Nothing in addition to its scope. */
    NOTHING,
    /** Comparison of rows. */
    ROWS,
    /** Generated rows. */
    GENERATED_ROWS,
    /** Models that the project declares. */
    MODELS
  }

  /**
   * Whether the settings enable the check.
   *
   * @param rows whether rows are compared
   * @param generated whether rows are generated
   */
  public boolean isEnabled(boolean rows, boolean generated) {
    return switch (needs) {
      case ROWS -> rows;
      case GENERATED_ROWS -> generated;
      case NOTHING, MODELS -> true;
    };
  }
}
