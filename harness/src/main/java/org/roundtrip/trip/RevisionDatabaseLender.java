package org.roundtrip.trip;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;

/** Lends a database itself, inside a transaction that is rolled back, or copies of it. */
final class RevisionDatabaseLender implements DatabaseLender {

  private final RevisionDatabase database;
  private final DatabaseServer server;
  private final Migrator migrator;
  private final boolean inTransaction;
  private final @Nullable RecordedTrip recorded;
  private final boolean serverWide;

  private RevisionDatabaseLender(
      RevisionDatabase database,
      DatabaseServer server,
      Migrator migrator,
      boolean inTransaction,
      @Nullable RecordedTrip recorded,
      boolean serverWide) {
    this.database = database;
    this.server = server;
    this.migrator = migrator;
    this.inTransaction = inTransaction;
    this.recorded = recorded;
    this.serverWide = serverWide;
  }

  /**
   * A lender for tests of a revision.
   *
   * @param database a database at the parent of the revision
   * @param transactional whether both scripts can run inside one transaction
   * @param repeatable whether a replay can replace the project's tool
   */
  static DatabaseLender of(
      RevisionDatabase database,
      DatabaseServer server,
      Migrator migrator,
      TripObservation seen,
      boolean transactional,
      boolean repeatable) {
    boolean inTransaction =
        (transactional || repeatable)
            && !database.engine().part(TransactionRules.class).cheapCopies();
    boolean serverWide =
        migrator.isServerWide(seen.revision(), database.engine()) || seen.recorded().isServerWide();
    return new RevisionDatabaseLender(
        database, server, migrator, inTransaction, repeatable ? seen.recorded() : null, serverWide);
  }

  @Override
  public boolean hasOnlyCopies() {
    return !inTransaction && recorded == null;
  }

  @Override
  public <T> T lend(Borrower<T> borrower) {
    if (!inTransaction) {
      return lendCopy(borrower, recorded);
    }
    database.beginUnread();
    try {
      return borrower.use(database.runner(migrator, Transactions.OURS, recorded));
    } finally {
      database.rollBack(true);
    }
  }

  @Override
  public <T> T lendCopy(Borrower<T> borrower) {
    return lendCopy(borrower, null);
  }

  private <T> T lendCopy(Borrower<T> borrower, @Nullable RecordedTrip instead) {
    Optional<Set<String>> roles = serverWide ? Optional.of(server.roles()) : Optional.empty();
    T result;
    try (RevisionDatabase copy = database.copy()) {
      result = borrower.use(copy.runner(migrator, Transactions.AS_THE_TOOL, instead));
    }
    roles.ifPresent(server::keepRoles);
    return result;
  }
}
