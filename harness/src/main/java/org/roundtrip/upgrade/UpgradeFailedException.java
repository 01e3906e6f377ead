package org.roundtrip.upgrade;

import java.util.List;
import java.util.stream.Collectors;
import org.roundtrip.project.MigrationFailedException;

/** A step failed; the steps before it are applied and recorded. */
public final class UpgradeFailedException extends RuntimeException {

  /** The maximum length of the failed statement in the message, in characters. */
  private static final int MAX_LENGTH = 600;

  private static final long serialVersionUID = 1L;

  private final transient List<Step> done;

  UpgradeFailedException(
      Step failed, List<Step> done, AppliedRevisions at, MigrationFailedException cause) {
    super(message(failed, done, at, cause), cause);
    this.done = List.copyOf(done);
  }

  /** The steps that were completed before. */
  public List<Step> done() {
    return done;
  }

  private static String message(
      Step failed, List<Step> done, AppliedRevisions at, MigrationFailedException cause) {
    boolean unchanged = cause.rolledBack() || cause.applied() == 0;
    String applied =
        cause.applied() == 1 ? "statement stays" : cause.applied() + " statements stay";
    String state =
        unchanged
            ? "The step left no changes. The database is at " + at + "."
            : ("The first %s applied, because this step runs outside a transaction.\n"
                    + "The database is recorded at %s: repair it by hand, then run again or use"
                    + " 'stamp'.")
                .formatted(applied, at);
    String previous =
        done.isEmpty()
            ? ""
            : "\nCompleted before it: "
                + done.stream().map(Step::toString).collect(Collectors.joining(", "))
                + ".";
    return "The %s failed at %s: %s\n%s\n%s%s"
        .formatted(
            failed,
            cause.location(),
            String.valueOf(cause.getMessage()).strip(),
            truncated(cause.statement()).indent(4).stripTrailing(),
            state,
            previous);
  }

  private static String truncated(String statement) {
    String text = statement.strip();
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + " …";
  }
}
