package org.roundtrip.project;

import java.util.Optional;
import org.roundtrip.database.Session;
import org.roundtrip.sql.ScriptEffects;

/** What a tool was seen to send for one script, which can be sent again without the tool. */
public interface RecordedRun {

  /** What it does to rows; empty where not all of it was seen. */
  Optional<ScriptEffects> effects();

  /** Whether it changes what all databases of a server share, such as roles. */
  boolean isServerWide();

  /**
   * Whether sending it again does what the tool would do, in any database with the same schema.
   * What shows then has to be confirmed with the tool.
   */
  boolean isRepeatable();

  /** Whether the tool sent the same in another run. */
  boolean sentTheSame(RecordedRun other);

  /**
   * Sends it again, but for what went into the tool's history table.
   *
   * @param inTransaction whether the session is inside a transaction of the caller's, which is left
   *     open
   */
  void repeat(Session session, boolean inTransaction) throws MigrationFailedException;

  /**
   * Sends all of it again.
   *
   * @return whether it was done; nothing was done where not all is known
   */
  boolean repeatWithHistory(Session session) throws MigrationFailedException;
}
