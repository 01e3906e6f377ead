package org.roundtrip.trip;

import org.roundtrip.database.Session;
import org.roundtrip.project.Migrator.Transactions;

/** A database at the parent of a revision, to be used for one case and then put back or away. */
public interface Place {

  /**
   * The session; inside a transaction with {@link Transactions#OURS}, in autocommit mode without.
   */
  Session session();

  /** Whose transactions the legs run in. */
  Transactions transactions();

  /** Ends the session and begins a new one, for when a script may have left something in it. */
  void renewSession();
}
