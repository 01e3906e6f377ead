package org.roundtrip.verify;

import java.util.List;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Skip;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.Revision;

/**
 * Receives the events of a run. Several threads call it concurrently and not in the order of the
 * history, so an implementation must be thread-safe.
 */
public interface Progress {

  /** Ignores all events. */
  Progress SILENT = new Progress() {};

  /** The history was read. */
  default void discovered(MigrationProject project) {}

  /** A server is available. The run tests this number of revisions on it. */
  default void started(ServerInfo database, int revisions) {}

  /** Something that may take long begins, such as a download. */
  default void announced(String sentence) {}

  /** The round trip of a revision on a database begins. */
  default void trying(ServerInfo database, Revision revision) {}

  /**
   * The round trip of a revision on a database is complete. Later checks of the whole history may
   * add findings about the same revision.
   *
   * @param findings the findings of its round trip
   * @param skips the checks that its round trip skipped
   */
  default void tried(
      ServerInfo database, Revision revision, List<Finding> findings, List<Skip> skips) {}

  /**
   * A revision was not tested on a database.
   *
   * @param findings the findings of the checks that need no database
   * @param skips why it was not tested
   */
  default void untried(
      ServerInfo database, Revision revision, List<Finding> findings, List<Skip> skips) {
    tried(database, revision, findings, skips);
  }

  /** The run on a database is complete. */
  default void finished(ServerInfo database) {}
}
