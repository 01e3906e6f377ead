package org.roundtrip.trip;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.roundtrip.database.DatabaseServer;

/**
 * The pristine databases: each holds some revisions and what they depend on, and nothing else was
 * ever done to it. A linear history needs one; at a branch one is copied for each branch. For one
 * thread.
 */
final class RevisionDatabases implements AutoCloseable {

  private final DatabaseServer server;
  private final boolean withRows;
  private final Set<String> leftOut;
  private final List<RevisionDatabase> databases = new ArrayList<>();

  RevisionDatabases(DatabaseServer server, boolean withRows, Set<String> leftOut) {
    this.server = server;
    this.withRows = withRows;
    this.leftOut = leftOut;
  }

  /**
   * The database that is nearest to a set of revisions and has none beside it. The caller may move
   * it on.
   *
   * @param wanted the revisions that it must hold in the end
   * @param neededLater tells of a set of revisions whether a database that holds just these will be
   *     asked for again, in which case the database is copied before it is given away
   */
  RevisionDatabase towards(BitSet wanted, Predicate<BitSet> neededLater) {
    RevisionDatabase nearest =
        databases.stream()
            .filter(database -> Ancestry.isWithin(database.applied(), wanted))
            .max(Comparator.comparingInt(database -> database.applied().cardinality()))
            .orElseGet(() -> keep(RevisionDatabase.empty(server, withRows, leftOut)));
    if (!nearest.applied().isEmpty() && neededLater.test(nearest.applied())) {
      keep(nearest.copy());
    }
    return nearest;
  }

  /** Puts a database in the place of another, which is closed unless it is the same. */
  void replace(RevisionDatabase old, RevisionDatabase by) {
    if (old != by) {
      keep(by);
      giveUp(old);
    }
  }

  /** Gives up a database that is no longer pristine. */
  void giveUp(RevisionDatabase database) {
    databases.remove(database);
    database.close();
  }

  /** Drops the databases that no set of revisions still to come can start from. */
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
