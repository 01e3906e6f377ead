package org.roundtrip.project.flyway;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.sql.PlainScript;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.SourceLocation;

/**
 * A Flyway migration and its undo script.
 *
 * @param version the version as Flyway formats it; null for a repeatable migration
 * @param description the description as Flyway formats it
 * @param type the type in Flyway's history table, such as {@code SQL}
 * @param script the script in Flyway's history table
 * @param checksum the checksum in Flyway's history table; null if there is none
 * @param undo the undo script; null if there is none
 * @param undoPath the path at which an undo script belongs
 */
record FlywayRevision(
    Revision revision,
    @Nullable String version,
    String description,
    String type,
    String script,
    @Nullable Integer checksum,
    @Nullable PlainScript undo,
    Path undoPath) {

  private static final String TRANSACTION =
      "Flyway runs this script in a transaction, unless the script's .conf file has a line"
          + " executeInTransaction=false.";

  boolean isRepeatable() {
    return version == null;
  }

  /** Whether it is an SQL script, whose statements cannot depend on the rows that it reads. */
  boolean isSql() {
    return type.startsWith("SQL");
  }

  MigrationScript script(Direction direction) {
    if (direction == Direction.UPGRADE) {
      boolean empty = isSql() && PlainScript.isEmpty(revision.location().file());
      MigrationScript.Kind kind = empty ? MigrationScript.Kind.EMPTY : MigrationScript.Kind.SCRIPT;
      return new MigrationScript(
          kind, false, revision.location(), null, isSql() ? TRANSACTION : null);
    }
    if (isRepeatable()) {
      return new MigrationScript(
          MigrationScript.Kind.UNSUPPORTED,
          false,
          revision.location(),
          "Flyway has no undo scripts for repeatable migrations");
    }
    return undo == null
        ? missing("There is no undo file.")
        : undo.asScript().inTransaction(TRANSACTION);
  }

  private MigrationScript missing(String reason) {
    return new MigrationScript(
        MigrationScript.Kind.MISSING, false, SourceLocation.of(undoPath), reason);
  }
}
