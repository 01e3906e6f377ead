package org.roundtrip.trip;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;

/** Runs the statements that a downgrade is missing after it, so that only those that help show. */
final class RepairTrial {

  private final DatabaseServer server;
  private final Migrator migrator;
  private final TripObservation seen;

  private RepairTrial(DatabaseServer server, Migrator migrator, TripObservation seen) {
    this.server = server;
    this.migrator = migrator;
    this.seen = seen;
  }

  /**
   * The statements that restore the schema after the downgrade; empty if it is restored, or none
   * do.
   *
   * @param database a database at the revision's parent, which does not change
   */
  static List<String> run(
      DatabaseServer server, Migrator migrator, TripObservation seen, RevisionDatabase database) {
    State back = seen.back();
    if (back == null) {
      return List.of();
    }
    List<Change> changes = real(seen, back);
    List<String> statements =
        changes.isEmpty()
            ? List.of()
            : server.info().engine().part(SchemaRepair.class).statements(changes);
    boolean helps =
        !statements.isEmpty()
            && new RepairTrial(server, migrator, seen).helps(statements, database);
    return helps ? statements : List.of();
  }

  private static List<Change> real(TripObservation seen, State back) {
    return SchemaDiff.between(seen.before().schema(), back.schema()).of(Change.Weight.REAL);
  }

  private boolean helps(List<String> statements, RevisionDatabase database) {
    Engine engine = server.info().engine();
    Optional<Set<String>> roles =
        migrator.isServerWide(seen.revision(), engine)
            ? Optional.of(server.roles())
            : Optional.empty();
    try (RevisionDatabase copy = database.copy()) {
      LegRunner runner = copy.runner(migrator, Transactions.AS_THE_TOOL);
      runner.run(seen.revision(), Direction.UPGRADE);
      runner.run(seen.revision(), Direction.DOWNGRADE);
      execute(statements, copy);
      return real(seen, copy.readAll()).isEmpty();
    } catch (MigrationFailedException | SQLException e) {
      return false;
    } finally {
      roles.ifPresent(server::keepRoles);
    }
  }

  private static void execute(List<String> statements, RevisionDatabase copy) throws SQLException {
    copy.resetSession();
    try (Statement statement = copy.session().connection().createStatement()) {
      for (String sql : statements) {
        if (!sql.startsWith("--")) {
          statement.execute(sql);
        }
      }
    }
  }
}
