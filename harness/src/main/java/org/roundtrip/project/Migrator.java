package org.roundtrip.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.Revision;
import org.roundtrip.sql.ScriptEffects;

/** Moves a database from one revision to the next, as the project's tool would. */
public interface Migrator {

  /** What is known of one way through a revision on an engine, before it is run. */
  MigrationScript leg(Revision revision, Direction direction, Engine engine);

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
  default Optional<ScriptEffects> effects(Revision revision, Direction direction, Engine engine) {
    return Optional.empty();
  }

  /** The statements of one way through a revision; empty where they cannot be read from a text. */
  default Optional<List<String>> statements(Revision revision, Direction direction, Engine engine) {
    return effects(revision, direction, engine).map(ScriptEffects::statements);
  }

  /** The names of the tables in which the tool keeps its books, in the database itself. */
  default Set<String> bookkeeping() {
    return Set.of();
  }

  /** Whether the tool runs in sessions of its own and leaves the one that it is given alone. */
  default boolean connectsItself() {
    return false;
  }

  /**
   * Runs one way through a revision. Keeps no books that are not the tool's own: which revisions a
   * database holds is for the caller to know.
   *
   * @param session where to run; with {@link Transactions#OURS} its connection is inside a
   *     transaction, which is left open
   * @throws MigrationFailedException when a statement fails; under {@link Transactions#AS_THE_TOOL}
   *     the transaction of the leg is rolled back then, as far as there is one
   */
  RunResult run(Revision revision, Direction direction, Session session, Transactions transactions)
      throws MigrationFailedException;

  /**
   * Runs one way through several revisions, as one command of the tool does.
   *
   * @param way in the order in which they are passed; going down, the newest first
   * @param passed told of each that is through
   * @throws MigrationFailedException when the one after those that were passed fails
   */
  default void runAll(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException {
    for (Revision revision : way) {
      run(revision, direction, session, Transactions.AS_THE_TOOL);
      passed.accept(revision);
    }
  }

  /**
   * How the models that the project declares differ from a database at the head; empty for a tool
   * without models.
   */
  default Optional<Drift> drift(Session session) {
    return Optional.empty();
  }

  /** Who begins and ends transactions. */
  enum Transactions {
    /** The leg runs in the transactions that the project's tool would use. */
    AS_THE_TOOL,
    /**
     * The caller holds one; for legs that are {@link MigrationScript#transactional()}, and for
     * those that {@link #wraps} says the tool wraps, when the caller commits it and looks after the
     * session.
     */
    OURS
  }
}
