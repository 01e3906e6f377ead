package org.roundtrip.trip;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;

/** Runs the statements that a downgrade is missing after it, so that only those that help show. */
final class RepairTrial {

  private final DatabaseServer server;
  private final Migrator migrator;
  private final TripObservation seen;
  private final RevisionDatabase database;

  private RepairTrial(
      DatabaseServer server, Migrator migrator, TripObservation seen, RevisionDatabase database) {
    this.server = server;
    this.migrator = migrator;
    this.seen = seen;
    this.database = database;
  }

  /**
   * The statements that restore the schema after the downgrade; empty if it is restored, or none
   * do.
   *
   * @param database a database at the revision's parent, which does not change
   * @param transactional whether both scripts, or the statements that a tool sent for them, can run
   *     inside one transaction, which needs no copy
   */
  static List<String> run(
      DatabaseServer server,
      Migrator migrator,
      TripObservation seen,
      RevisionDatabase database,
      boolean transactional) {
    State back = seen.back();
    if (back == null
        || seen.onlyMarked()
        || seen.downgrade().kind() == MigrationScript.Kind.AUTOMATIC) {
      return List.of();
    }
    List<Change> changes = real(seen, back);
    List<String> statements =
        changes.isEmpty()
            ? List.of()
            : server.info().engine().part(SchemaRepair.class).statements(changes);
    return statements.isEmpty()
        ? List.of()
        : new RepairTrial(server, migrator, seen, database).helpful(statements, transactional);
  }

  private static List<Change> real(TripObservation seen, State back) {
    return SchemaDiff.between(seen.before().schema(), back.schema()).of(Change.Weight.REAL);
  }

  /** The statements in an order that restores the schema; empty if there is none. */
  private List<String> helpful(List<String> statements, boolean transactional) {
    Optional<Boolean> certain = transactional ? helpsInTransaction(statements) : Optional.empty();
    List<String> ordered =
        certain
            .map(helps -> helps ? statements : List.<String>of())
            .orElseGet(() -> helpfulOnCopy(statements));
    if (ordered.isEmpty() || !helpsAsCode(ordered)) {
      return List.of();
    }
    Engine engine = server.info().engine();
    return Stream.concat(
            migrator.ownSection(seen.revision(), Direction.DOWNGRADE, engine, ordered).stream(),
            ordered.stream())
        .toList();
  }

  /** Whether the statements also restore the schema as they are printed, if that is code. */
  private boolean helpsAsCode(List<String> statements) {
    Engine engine = server.info().engine();
    List<String> lines =
        engine.part(RepairCode.class).lines(engine, statements, seen.downgrade().location().file());
    Optional<Migrator> longer = lines.isEmpty() ? Optional.empty() : migrator.followedBy(lines);
    return longer.map(this::restores).orElse(true);
  }

  private boolean restores(Migrator longer) {
    try (RevisionDatabase copy = database.copy()) {
      copy.runner(migrator, Transactions.AS_THE_TOOL).run(seen.revision(), Direction.UPGRADE);
      copy.runner(longer, Transactions.AS_THE_TOOL).run(seen.revision(), Direction.DOWNGRADE);
      return real(seen, copy.readAll()).isEmpty();
    } catch (MigrationFailedException e) {
      return false;
    }
  }

  /** Empty if a statement fails, perhaps only because it runs inside a transaction. */
  private Optional<Boolean> helpsInTransaction(List<String> statements) {
    database.begin();
    try {
      RecordedTrip recorded = seen.isRepeatable() ? seen.recorded() : null;
      runLegs(database.runner(migrator, Transactions.OURS, recorded));
      execute(statements, database, true);
      return Optional.of(real(seen, database.read()).isEmpty());
    } catch (MigrationFailedException | SQLException e) {
      return Optional.empty();
    } finally {
      database.rollBack(true);
    }
  }

  private List<String> helpfulOnCopy(List<String> statements) {
    Engine engine = server.info().engine();
    Optional<Set<String>> roles =
        migrator.isServerWide(seen.revision(), engine)
            ? Optional.of(server.roles())
            : Optional.empty();
    try (RevisionDatabase copy = database.copy()) {
      runLegs(copy.runner(migrator, Transactions.AS_THE_TOOL));
      copy.resetSession();
      boolean inOrder = statements.stream().anyMatch(sql -> sql.startsWith("--"));
      List<String> ordered = execute(statements, copy, inOrder);
      return real(seen, copy.readAll()).isEmpty() ? ordered : List.of();
    } catch (MigrationFailedException | SQLException e) {
      return List.of();
    } finally {
      roles.ifPresent(server::keepRoles);
    }
  }

  private void runLegs(LegRunner runner) throws MigrationFailedException {
    runner.run(seen.revision(), Direction.UPGRADE);
    runner.run(seen.revision(), Direction.DOWNGRADE);
  }

  /**
   * Runs the statements.
   *
   * @param inOrder whether the order is fixed, as in a transaction, or if comments have their place
   *     in it; otherwise statements that fail run again after the others
   * @return the statements in the order in which they succeeded
   */
  private static List<String> execute(
      List<String> statements, RevisionDatabase restored, boolean inOrder) throws SQLException {
    List<String> succeeded = new ArrayList<>();
    List<String> open = statements;
    while (!open.isEmpty()) {
      List<String> failed = new ArrayList<>();
      for (String sql : open) {
        try {
          execute(sql, restored);
          succeeded.add(sql);
        } catch (SQLException e) {
          if (inOrder || failed.size() + 1 == open.size()) {
            throw e;
          }
          failed.add(sql);
        }
      }
      open = failed;
    }
    return succeeded;
  }

  private static void execute(String sql, RevisionDatabase restored) throws SQLException {
    if (!sql.startsWith("--")) {
      try (Statement statement = restored.session().connection().createStatement()) {
        statement.execute(sql);
      }
    }
  }
}
