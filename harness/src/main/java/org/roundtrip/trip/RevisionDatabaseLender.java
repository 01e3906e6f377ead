package org.roundtrip.trip;

import java.util.Optional;
import java.util.Set;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Migrator.Transactions;

/** Lends a database itself, inside a transaction that is rolled back, or copies of it. */
final class RevisionDatabaseLender implements DatabaseLender {

  private final RevisionDatabase database;
  private final DatabaseServer server;
  private final Way way;
  private final boolean serverWide;

  /** How the cheapest place is had. */
  enum Way {
    /** The database itself, in a transaction that is rolled back. */
    ONE_TRANSACTION,
    /** A copy, to which is sent what the tool was seen to send. */
    REPEATED,
    /** A copy, on which the tool runs. */
    AS_THE_TOOL
  }

  /**
   * @param serverWide whether the revision reaches beyond its database
   */
  RevisionDatabaseLender(
      RevisionDatabase database, DatabaseServer server, Way way, boolean serverWide) {
    this.database = database;
    this.server = server;
    this.way = way;
    this.serverWide = serverWide;
  }

  /**
   * The way for a revision.
   *
   * @param transactional whether it may run inside one transaction
   * @param repeatable whether all that the tool sends is known
   */
  static Way way(Engine engine, boolean transactional, boolean repeatable) {
    if (engine.part(TransactionRules.class).cheapCopies()) {
      return repeatable ? Way.REPEATED : Way.AS_THE_TOOL;
    }
    return transactional || repeatable ? Way.ONE_TRANSACTION : Way.AS_THE_TOOL;
  }

  @Override
  public boolean hasOnlyCopies() {
    return way == Way.AS_THE_TOOL;
  }

  @Override
  public void lend(Borrower borrower) {
    if (way != Way.ONE_TRANSACTION) {
      Transactions transactions =
          way == Way.REPEATED ? Transactions.REPEATED : Transactions.AS_THE_TOOL;
      lendCopy(borrower, transactions);
      return;
    }
    database.begin();
    try {
      borrower.use(new LentDatabase(database, Transactions.OURS));
    } finally {
      database.rollback(true);
    }
  }

  @Override
  public void lendCopy(Borrower borrower) {
    lendCopy(borrower, Transactions.AS_THE_TOOL);
  }

  private void lendCopy(Borrower borrower, Transactions transactions) {
    Optional<Set<String>> roles = serverWide ? Optional.of(server.roles()) : Optional.empty();
    try (RevisionDatabase copy = database.copy()) {
      borrower.use(new LentDatabase(copy, transactions));
    }
    roles.ifPresent(server::keepRoles);
  }

  private record LentDatabase(RevisionDatabase database, Transactions transactions)
      implements Place {

    @Override
    public Session session() {
      return database.session();
    }

    @Override
    public void renewSession() {
      database.renewSession();
    }
  }
}
