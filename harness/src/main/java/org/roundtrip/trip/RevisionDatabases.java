package org.roundtrip.trip;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.Revision;

/**
 * The clean databases, to which only revisions and their dependencies were applied. A linear
 * history needs one; at a branch point, one is copied for each branch. Not thread-safe.
 */
final class RevisionDatabases implements AutoCloseable {

  private final DatabaseServer server;
  private final boolean withRows;
  private final Migrator migrator;
  private final List<RevisionDatabase> databases = new ArrayList<>();

  RevisionDatabases(DatabaseServer server, boolean withRows, Migrator migrator) {
    this.server = server;
    this.withRows = withRows;
    this.migrator = migrator;
  }

  /**
   * Takes the database with the most applied revisions of a set and no others. The caller may
   * upgrade it.
   *
   * @param wanted the revisions that it needs in the end
   * @param neededLater whether a database with exactly these revisions is needed again; if so, the
   *     caller gets a copy
   */
  RevisionDatabase towards(BitSet wanted, Predicate<BitSet> neededLater) {
    RevisionDatabase nearest =
        databases.stream()
            .filter(database -> Ancestry.isWithin(database.applied(), wanted))
            .max(Comparator.comparingInt(database -> database.applied().cardinality()))
            .orElseGet(() -> keep(RevisionDatabase.empty(server, withRows, migrator)));
    if (!nearest.applied().isEmpty() && neededLater.test(nearest.applied())) {
      keep(nearest.copy());
    }
    return nearest;
  }

  /**
   * Adds a database that one command of the tool upgraded.
   *
   * @param way the revisions of the upgrade, in order
   * @param applied the same revisions by their places
   * @return whether the upgrade succeeded
   */
  boolean addUpgraded(List<Revision> way, BitSet applied) {
    RevisionDatabase upgraded = RevisionDatabase.empty(server, withRows, migrator);
    try {
      upgraded.passAll(migrator, way);
    } catch (MigrationFailedException e) {
      upgraded.close();
      return false;
    }
    upgraded.applied().or(applied);
    keep(upgraded);
    return true;
  }

  /** Replaces a database by another, and closes the first unless they are the same. */
  void replace(RevisionDatabase old, RevisionDatabase by) {
    if (old != by) {
      keep(by);
      giveUp(old);
    }
  }

  /** Discards a database that is no longer clean. */
  void giveUp(RevisionDatabase database) {
    databases.remove(database);
    database.close();
  }

  /** Drops the databases from which no remaining set of revisions can start. */
  void dropUnless(Predicate<BitSet> useful) {
    for (RevisionDatabase database : List.copyOf(databases)) {
      if (!useful.test(database.applied())) {
        giveUp(database);
      }
    }
  }

  @Override
  public void close() {
    List.copyOf(databases).forEach(this::giveUp);
  }

  private RevisionDatabase keep(RevisionDatabase database) {
    databases.add(database);
    return database;
  }
}
