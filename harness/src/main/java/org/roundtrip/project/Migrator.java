package org.roundtrip.project;

import java.util.Optional;
import org.roundtrip.database.Engine;
import org.roundtrip.database.Session;
import org.roundtrip.revision.Revision;

/** Moves a database from one revision to the next, as the project's tool would. */
public interface Migrator {

  /** What is known of one way through a revision on an engine, before it is run. */
  Leg leg(Revision revision, Direction direction, Engine engine);

  /**
   * Whether the tool puts one transaction around all of a leg, so that whoever keeps books can
   * write into the same one.
   */
  boolean wraps(Revision revision, Direction direction, Engine engine);

  /**
   * Whether a revision, up or down, changes what all databases of a server share, such as roles, so
   * that what is done in one scratch database is felt in the others.
   */
  default boolean isServerWide(Revision revision, Engine engine) {
    return false;
  }

  /**
   * What one way through a revision says that it does to rows; empty where that cannot be read from
   * a text.
   */
  default Optional<Deeds> deeds(Revision revision, Direction direction, Engine engine) {
    return Optional.empty();
  }

  /**
   * Runs one way through a revision. Keeps no books: which revisions a database holds is for the
   * caller to know.
   *
   * @param session where to run; with {@link Transactions#OURS} its connection is inside a
   *     transaction, which is left open
   * @throws MigrationFailedException when a statement fails; under {@link Transactions#AS_THE_TOOL}
   *     the transaction of the leg is rolled back then, as far as there is one
   */
  void run(Revision revision, Direction direction, Session session, Transactions transactions)
      throws MigrationFailedException;

  /** Who begins and ends transactions. */
  enum Transactions {
    /** The leg runs in the transactions that the project's tool would use. */
    AS_THE_TOOL,
    /**
     * The caller holds one; for legs that are {@link Leg#transactional()}, and for those that
     * {@link #wraps} says the tool wraps, when the caller commits it and looks after the session.
     */
    OURS
  }
}
