package org.roundtrip.project.tool;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Drift;
import org.roundtrip.project.EnumLabels;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/**
 * A migration tool that runs with the project's own configuration. It opens its own connections to
 * the database of the given session, writes its history table there and leaves no connection open.
 * Thread-safe.
 */
public interface Tool {

  /** The upgrade or downgrade script of a revision; never transactional. */
  MigrationScript script(Revision revision, Direction direction, Engine engine);

  /** The names of the tool's history tables. */
  Set<String> bookkeeping();

  /**
   * Upgrades or downgrades a database through revisions, like one command of the tool: in the
   * tool's own transactions, including the writes to its history table.
   *
   * @param way the revisions in the order in which they run; for a downgrade the newest first
   * @param passed receives each revision after it has run and before the next one begins
   * @return the recorded statements
   * @throws MigrationFailedException if a revision fails: the one after the last that was passed
   */
  Recording move(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException;

  /**
   * Upgrades or downgrades a database like {@link #move}.
   *
   * @return the statements that each revision would send alone; empty unless {@link #recordsEach()}
   */
  default List<Recording> moveAll(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException {
    move(way, direction, session, passed);
    return List.of();
  }

  /** Whether one command for several revisions records the statements of each. */
  default boolean recordsEach() {
    return false;
  }

  /**
   * The differences between the project's models and a database at the head, in the tool's own
   * words; empty for a tool without models.
   */
  default Optional<Drift> drift(Session session) {
    return Optional.empty();
  }

  /** Whether the project's application writes its rows with the types of SQLAlchemy. */
  default boolean hasTypedValues() {
    return false;
  }

  /** The labels of enums in text columns before or after the upgrade of a revision. */
  default EnumLabels enumLabels(Revision revision, boolean upgraded) {
    return EnumLabels.NONE;
  }

  /** Does to a new database what the project's configuration does before any migration. */
  default void prepare(Session session) {}

  /** The same tool with a new process for each request, if this one keeps a process; else empty. */
  default Optional<Tool> inNewProcesses() {
    return Optional.empty();
  }

  /**
   * The same tool with further lines of code at the end of each script; empty if it runs no code.
   */
  default Optional<Tool> followedBy(List<String> lines) {
    return Optional.empty();
  }

  /** The current heads of the database according to the tool's history table; empty at the base. */
  Set<RevisionId> current(Session session);

  /**
   * Records in the history table that a database is at these revisions, without running a
   * migration.
   *
   * @param heads the current heads; empty for the base
   */
  void stamp(Set<RevisionId> heads, Session session);
}
