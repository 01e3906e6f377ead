package org.roundtrip.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.Revision;
import org.roundtrip.sql.SchemaStatements;
import org.roundtrip.sql.ScriptEffects;

/** Upgrades and downgrades databases in the same way as the project's migration tool. */
public interface Migrator {

  /** The upgrade or downgrade script of a revision on an engine. */
  MigrationScript script(Revision revision, Direction direction, Engine engine);

  /**
   * Whether the tool runs the whole script in one transaction, in which the caller can also write
   * to the history table.
   */
  boolean wraps(Revision revision, Direction direction, Engine engine);

  /**
   * Whether the upgrade or downgrade of a revision changes objects that all databases of a server
   * share, such as roles, so that a run in one scratch database affects the others.
   */
  default boolean isServerWide(Revision revision, Engine engine) {
    return false;
  }

  /** The file that runs in place of a revision's upgrade; empty if the upgrade itself runs. */
  default Optional<String> replacement(Revision revision) {
    return Optional.empty();
  }

  /**
   * The effects of a script on rows, read from its text; empty if the text is not SQL or cannot be
   * read.
   */
  default Optional<ScriptEffects> effects(Revision revision, Direction direction, Engine engine) {
    return Optional.empty();
  }

  /** The statements of a script; empty if they cannot be read from its text. */
  default Optional<List<String>> statements(Revision revision, Direction direction, Engine engine) {
    return effects(revision, direction, engine).map(ScriptEffects::statements);
  }

  /** Whether the text of an upgrade shows that it changes the schema wherever it runs. */
  default boolean changesSchema(Revision revision, Engine engine) {
    return statements(revision, Direction.UPGRADE, engine)
        .filter(all -> SchemaStatements.changeSchema(engine, all))
        .isPresent();
  }

  /**
   * What decides how a revision is upgraded and downgraded, besides the database: records, lists,
   * maps, texts and numbers.
   *
   * @return empty if that is not known completely, so that no result of the revision can be reused
   */
  default Optional<List<Object>> inputs(Revision revision, Engine engine) {
    return Optional.empty();
  }

  /** The source of a revision whose migrations are code. */
  default SourceCode source(Revision revision) {
    return SourceCode.NONE;
  }

  /** The names of the tool's history tables in the database. */
  default Set<String> bookkeeping() {
    return Set.of();
  }

  /** Whether the tool opens its own connections and does not use the given session. */
  default boolean connectsItself() {
    return false;
  }

  /**
   * Whether the project's application writes its rows with the types of SQLAlchemy, so that a
   * column has values in one notation even if the engine accepts any.
   */
  default boolean hasTypedValues() {
    return false;
  }

  /**
   * The labels of enums in text columns before or after the upgrade of a revision, as far as it has
   * run.
   */
  default EnumLabels enumLabels(Revision revision, boolean upgraded) {
    return EnumLabels.NONE;
  }

  /**
   * Records in the tool's history table, if there is one, that a revision was applied, and runs
   * nothing.
   */
  default void record(Revision revision, Session session) {}

  /**
   * Does to a new database what the tool does before any migration, such as creating the schema of
   * its history table.
   */
  default void prepare(Session session) {}

  /**
   * The same migrator with a new process of the tool for each run, if this one keeps a process;
   * otherwise empty. A failure that does not occur in a new process is not the project's.
   */
  default Optional<Migrator> inNewProcesses() {
    return Optional.empty();
  }

  /**
   * Runs the upgrade or downgrade of a revision. Writes to no history table except the tool's own;
   * the caller keeps track of the revisions that a database is at.
   *
   * @param session the database; with {@link Transactions#OURS} its connection is inside a
   *     transaction, which stays open
   * @throws MigrationFailedException if a statement fails; with {@link Transactions#AS_THE_TOOL}
   *     the current transaction of the script, if any, has been rolled back
   */
  RunResult run(Revision revision, Direction direction, Session session, Transactions transactions)
      throws MigrationFailedException;

  /**
   * Runs the upgrade or downgrade of a revision, and reports each statement after it has run. A
   * tool that opens its own connections reports none.
   */
  default RunResult run(
      Revision revision,
      Direction direction,
      Session session,
      Transactions transactions,
      StatementListener listener)
      throws MigrationFailedException {
    return run(revision, direction, session, transactions);
  }

  /**
   * Upgrades or downgrades through several revisions, like one command of the tool.
   *
   * @param way the revisions in the order in which they run; for a downgrade the newest first
   * @param passed receives each revision after it has run
   * @return the recorded statements of each revision; empty unless {@link #recordsEach()}
   * @throws MigrationFailedException if a revision fails: the one after the last that was passed
   */
  default List<RecordedRun> runAll(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException {
    for (Revision revision : way) {
      run(revision, direction, session, Transactions.AS_THE_TOOL);
      passed.accept(revision);
    }
    return List.of();
  }

  /**
   * Whether one command for several revisions records the statements that each would send alone.
   */
  default boolean recordsEach() {
    return false;
  }

  /**
   * The script of one engine alone, up to its end, to which statements can be added that other
   * engines do not understand; empty if they can be added to the script as it is.
   */
  default Optional<String> ownSection(
      Revision revision, Direction direction, Engine engine, List<String> more) {
    return Optional.empty();
  }

  /**
   * The same migrator with further lines of code at the end of each script; empty if the scripts
   * are not code.
   */
  default Optional<Migrator> followedBy(List<String> lines) {
    return Optional.empty();
  }

  /**
   * The differences between the project's models and a database at the head; empty for a tool
   * without models.
   */
  default Optional<Drift> drift(Session session) {
    return Optional.empty();
  }

  /** Who begins and ends transactions. */
  enum Transactions {
    /** The script runs in the same transactions as with the project's tool. */
    AS_THE_TOOL,
    /**
     * The script runs in a transaction of the caller. For scripts that are {@link
     * MigrationScript#transactional()}, and for those that the tool {@link #wraps}, provided that
     * the caller commits and restores the session.
     */
    OURS
  }
}
