package org.roundtrip.trip;

import java.util.List;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.Revision;

/**
 * A revision that was not tested, and what is known of it without running it.
 *
 * @param statements the statements of the upgrade, as far as its text shows them
 * @param reason why it was not tested, in one sentence
 */
public record UntriedRevision(
    ServerInfo server,
    Revision revision,
    MigrationScript upgrade,
    MigrationScript downgrade,
    List<String> statements,
    String reason) {

  /** Copies the list. */
  public UntriedRevision {
    statements = List.copyOf(statements);
  }
}
