package org.roundtrip.project.tool;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Drift;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/**
 * A migration tool, driven by its own words on the project's own configuration. It connects by
 * itself to the database of the session that it is given, keeps its books there, and leaves no
 * connection behind. For several threads.
 */
public interface Tool {

  /** What is known of one way through a revision before it is run; never transactional. */
  MigrationScript leg(Revision revision, Direction direction, Engine engine);

  /** The names of the tables in which the tool keeps its books. */
  Set<String> bookkeeping();

  /**
   * Takes a database through revisions, as one command of the tool would: in the tool's own
   * transactions, its books included.
   *
   * @param way the revisions in the order in which they are passed; going down, the newest first
   * @param passed told of each revision that is through, before the next begins
   * @return what was sent
   * @throws MigrationFailedException when one of them fails: the one after those that were passed
   */
  Recording move(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException;

  /**
   * How the models that the project declares differ from a database at the head, in the tool's own
   * words; empty for a tool without models.
   */
  default Optional<Drift> drift(Session session) {
    return Optional.empty();
  }

  /** The revisions that the tool's books say that the database is at: none at base. */
  Set<RevisionId> current(Session session);

  /**
   * Writes into the books that a database is at these revisions, and runs nothing.
   *
   * @param heads none for base
   */
  void stamp(Set<RevisionId> heads, Session session);
}
