package org.roundtrip.trip;

import java.util.Optional;
import java.util.Set;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.Engine;
import org.roundtrip.database.Session;
import org.roundtrip.project.Migrator.Transactions;

/** Lends a line itself, inside a transaction that is rolled back, or copies of it. */
final class LineGround implements Ground {

  private final Line line;
  private final DatabaseServer server;
  private final boolean oneTransaction;
  private final boolean serverWide;

  /**
   * @param oneTransaction whether the revision may run inside one transaction
   * @param serverWide whether the revision reaches beyond its database
   */
  LineGround(Line line, DatabaseServer server, boolean oneTransaction, boolean serverWide) {
    this.line = line;
    this.server = server;
    // A copy costs next to nothing on SQLite, and in it everything is as it is with the tool: what
    // is deferred, and what a pragma does until the transaction ends.
    this.oneTransaction = oneTransaction && line.engine() == Engine.POSTGRESQL;
    this.serverWide = serverWide;
  }

  @Override
  public boolean hasOnlyCopies() {
    return !oneTransaction;
  }

  @Override
  public void lend(Borrower borrower) {
    if (!oneTransaction) {
      lendCopy(borrower);
      return;
    }
    line.begin();
    try {
      borrower.use(new LinePlace(line, Transactions.OURS));
    } finally {
      line.rollback(true);
    }
  }

  @Override
  public void lendCopy(Borrower borrower) {
    Optional<Set<String>> roles = serverWide ? Optional.of(server.roles()) : Optional.empty();
    try (Line copy = line.copy()) {
      borrower.use(new LinePlace(copy, Transactions.AS_THE_TOOL));
    }
    roles.ifPresent(server::keepRoles);
  }

  private record LinePlace(Line line, Transactions transactions) implements Place {

    @Override
    public Session session() {
      return line.session();
    }

    @Override
    public void renewSession() {
      line.renewSession();
    }
  }
}
