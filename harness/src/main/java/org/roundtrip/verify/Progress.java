package org.roundtrip.verify;

import java.util.List;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Skip;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.Revision;

/**
 * Hears how a run goes. Calls come from several threads at once, and not in the order of the
 * history; whoever implements it takes care of that.
 */
public interface Progress {

  /** Hears nothing. */
  Progress SILENT = new Progress() {};

  /** The history was read. */
  default void discovered(MigrationProject project) {}

  /** A server is there; this many revisions will be tried on it. */
  default void started(ServerInfo database, int revisions) {}

  /**
   * A revision was taken up, down and up on a database. Later checks of the history as a whole may
   * still find more about it.
   *
   * @param findings what its own trip found
   * @param skips what its own trip did not check
   */
  default void tried(
      ServerInfo database, Revision revision, List<Finding> findings, List<Skip> skips) {}

  /** All is done on a database. */
  default void finished(ServerInfo database) {}
}
