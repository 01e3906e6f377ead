package org.roundtrip.project.flyway;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.sql.PlainScript;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.SourceLocation;

/**
 * A migration of Flyway's and its way back.
 *
 * @param version as Flyway writes it; null for a repeatable one
 * @param description as Flyway writes it
 * @param type as Flyway's history has it, such as {@code SQL}
 * @param script as Flyway's history has it
 * @param checksum null where it has none
 * @param undo null where there is none
 * @param undoPath where the undo belongs
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

  boolean isRepeatable() {
    return version == null;
  }

  /** Whether it is a script, of which nothing can depend on what it reads. */
  boolean isSql() {
    return type.startsWith("SQL");
  }

  MigrationScript leg(Direction direction) {
    if (direction == Direction.UPGRADE) {
      MigrationScript.Kind kind =
          isSql() ? PlainScript.kindOf(revision.location().file()) : MigrationScript.Kind.SCRIPT;
      return new MigrationScript(kind, false, revision.location(), null);
    }
    if (isRepeatable()) {
      return missing(
          "Flyway has no undo for a repeatable migration; put what must be undone into a version.");
    }
    return undo == null
        ? missing("There is no undo file.")
        : new MigrationScript(undo.kind(), false, undo.location(), null);
  }

  private MigrationScript missing(String reason) {
    return new MigrationScript(
        MigrationScript.Kind.MISSING, false, SourceLocation.of(undoPath), reason);
  }
}
