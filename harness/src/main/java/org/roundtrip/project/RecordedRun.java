package org.roundtrip.project;

import java.util.List;
import java.util.Optional;
import org.roundtrip.database.Session;
import org.roundtrip.sql.ScriptEffects;

/** The recorded statements of a tool for one script, which can be replayed without the tool. */
public interface RecordedRun {

  /** The effects on rows; empty if the recording is incomplete. */
  Optional<ScriptEffects> effects();

  /** Whether the run changes objects that all databases of a server share, such as roles. */
  boolean isServerWide();

  /**
   * Whether a replay has the same effect as the tool in any database with the same schema. Problems
   * that a replay reveals must still be confirmed with the tool.
   */
  boolean isRepeatable();

  /** The statements that restore the settings of the session in which the tool ran. */
  List<String> settings();

  /** Whether the run leaves settings in the session, on which later runs may depend. */
  boolean changesSession();

  /** Whether the tool sent the same statements in another run. */
  boolean sentTheSame(RecordedRun other);

  /**
   * Replays the run without the tool's writes to its history table.
   *
   * @param inTransaction whether the session is inside a transaction of the caller, which stays
   *     open
   * @param listener receives each statement after it has run
   */
  void repeat(Session session, boolean inTransaction, StatementListener listener)
      throws MigrationFailedException;

  /**
   * Replays the run, including the tool's writes to its history table.
   *
   * @return whether it was replayed; false, without any change, if the recording is incomplete
   */
  boolean repeatWithHistory(Session session) throws MigrationFailedException;

  /**
   * Replays only the tool's writes to its history table, in the caller's transaction.
   *
   * @return whether they were replayed; otherwise the caller rolls back
   */
  boolean repeatHistory(Session session);
}
