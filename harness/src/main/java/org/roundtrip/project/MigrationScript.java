package org.roundtrip.project;

import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;

/**
 * The upgrade or downgrade of a revision, as known before it runs.
 *
 * @param kind whether there is something to run
 * @param transactional whether every statement can run inside a transaction of the caller, and a
 *     rollback undoes all effects, including those on the session
 * @param location the file of the script; the file that should contain it if it is missing; the
 *     line that cannot be read
 * @param reason why it is missing, refused, unsupported or unreadable, in one sentence; null for
 *     the other kinds
 * @param transaction that the tool runs the script in a transaction and how to prevent that, in one
 *     sentence; null if it does not or if that is unknown
 */
public record MigrationScript(
    Kind kind,
    boolean transactional,
    SourceLocation location,
    @Nullable String reason,
    @Nullable String transaction) {

  /** A script of which it is unknown whether the tool runs it in a transaction. */
  public MigrationScript(
      Kind kind, boolean transactional, SourceLocation location, @Nullable String reason) {
    this(kind, transactional, location, reason, null);
  }

  /** The same script, which the tool runs in a transaction unless that is prevented. */
  public MigrationScript inTransaction(String sentence) {
    return new MigrationScript(kind, transactional, location, reason, sentence);
  }

  /** Whether there is something to run. */
  public enum Kind {
    /** The script has statements. */
    SCRIPT,
    /** The tool derives the statements from the upgrade; a script would replace them. */
    AUTOMATIC,
    /** The script exists and does nothing. */
    EMPTY,
    /** The script does not exist. */
    MISSING,
    /** The author declares that the script cannot run. */
    REFUSED,
    /** The tool has no downgrades for migrations of this type. */
    UNSUPPORTED,
    /** The script exists and cannot be read, so that it fails before its first statement. */
    UNREADABLE
  }

  /** Whether there are statements to run. */
  public boolean hasStatements() {
    return kind == Kind.SCRIPT || kind == Kind.AUTOMATIC;
  }

  /** Whether there is no script. */
  public boolean isAbsent() {
    return kind == Kind.MISSING || kind == Kind.UNSUPPORTED;
  }

  /** Whether the tool would run the script, even if the script then fails. */
  public boolean canRun() {
    return !isAbsent() && kind != Kind.REFUSED;
  }
}
