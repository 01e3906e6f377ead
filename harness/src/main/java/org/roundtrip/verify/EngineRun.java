package org.roundtrip.verify;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.revision.Revision;

/** The run on one engine, as a report shows it. It may not have come to its end. */
interface EngineRun {

  Engine engine();

  /** The server; empty if it did not start. */
  Optional<ServerInfo> server();

  /** The revisions that are to be tested, in the order of the history. */
  List<Revision> selected();

  /** Whether a revision was reported, as tested or not. */
  boolean hasReported(@Nullable Revision revision);

  /** The results so far; the revisions that were not reached are skipped. */
  ResultCollector results();

  /** The number of revisions that were tested so far. */
  int tested();

  /** The number of revisions whose results are from earlier runs. */
  int reused();

  /** What the user should know, one sentence per entry. */
  List<String> notices();

  /** Why the run could not go on; empty if it did. */
  Optional<DatabaseFailure> failure();
}
