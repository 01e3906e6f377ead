package org.roundtrip.project.tool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.roundtrip.database.Engine;
import org.roundtrip.database.Session;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.project.sql.script.Statement;
import org.roundtrip.revision.SourceLocation;

/** Sends again what a tool was seen to send. For one use. */
final class Replay {

  private final Script script;
  private final SourceLocation location;
  private final Session session;
  private final boolean ours;
  private boolean inTransaction;

  Replay(Script script, SourceLocation location, Session session, Transactions transactions) {
    this.script = script;
    this.location = location;
    this.session = session;
    this.ours = transactions == Transactions.OURS;
  }

  void run() throws MigrationFailedException {
    Connection connection = session.connection();
    List<Statement> statements = script.statements();
    int applied = 0;
    try (java.sql.Statement sender = connection.createStatement()) {
      // A driver of another language may well see to names in braces itself.
      sender.setEscapeProcessing(false);
      if (script.engine() == Engine.SQLITE && !ours) {
        sender.execute(
            "PRAGMA foreign_keys = " + (script.recording().foreignKeys() ? "ON" : "OFF"));
      }
      for (Statement statement : statements) {
        sender.execute(statement.text());
        follow(statement.text());
        applied++;
      }
    } catch (SQLException e) {
      rollBack(e);
      String failing = statements.get(Math.min(applied, statements.size() - 1)).text();
      throw new MigrationFailedException(location, failing, applied, ours || inTransaction, e);
    }
  }

  private void follow(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT);
    if (word.startsWith("BEGIN")) {
      inTransaction = true;
    } else if (word.equals("COMMIT") || word.equals("END") || word.equals("ROLLBACK")) {
      inTransaction = false;
    }
  }

  private void rollBack(SQLException failure) {
    if (ours || !inTransaction) {
      return;
    }
    try (java.sql.Statement sender = session.connection().createStatement()) {
      sender.execute("ROLLBACK");
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
