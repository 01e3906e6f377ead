package org.roundtrip.project.tool;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.roundtrip.database.Session;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.StatementListener;
import org.roundtrip.sql.Statement;

/** Replays the recorded statements of a tool. For a single use. */
final class Replay {

  private final RecordedScript script;
  private final Session session;
  private final boolean inCallersTransaction;
  private final StatementListener listener;
  private boolean inTransaction;

  /**
   * @param inCallersTransaction whether the session is inside a transaction of the caller
   * @param listener receives each statement after it has run
   */
  Replay(
      RecordedScript script,
      Session session,
      boolean inCallersTransaction,
      StatementListener listener) {
    this.script = script;
    this.session = session;
    this.inCallersTransaction = inCallersTransaction;
    this.listener = listener;
  }

  /**
   * @param withHistory whether to replay the writes to the tool's history table as well
   */
  void run(boolean withHistory) throws MigrationFailedException {
    List<Statement> all = new ArrayList<>(script.statements());
    if (withHistory) {
      script.recording().historyWrites().stream().map(script::statement).forEach(all::add);
    }
    boolean wrapped = !inCallersTransaction && script.isWrapped();
    int applied = 0;
    try (java.sql.Statement sender = session.connection().createStatement()) {
      // The text was recorded as sent, possibly by a driver of another language; braces are not
      // escapes.
      sender.setEscapeProcessing(false);
      begin(sender, wrapped);
      for (Statement statement : all) {
        sender.execute(statement.text());
        follow(statement.text());
        applied++;
        listener.ran(statement);
      }
      if (wrapped) {
        sender.execute("COMMIT");
      }
    } catch (SQLException e) {
      rollBack(e);
      String failing = all.isEmpty() ? "COMMIT" : all.get(Math.min(applied, all.size() - 1)).text();
      throw new MigrationFailedException(
          script.script().location(), failing, applied, inCallersTransaction || inTransaction, e);
    }
  }

  private void begin(java.sql.Statement sender, boolean wrapped) throws SQLException {
    if (wrapped) {
      sender.execute("BEGIN");
      inTransaction = true;
    } else {
      for (String setting : script.recording().settings()) {
        sender.execute(setting);
      }
      if (!session.furtherStatement().isEmpty()) {
        sender.execute(session.furtherStatement());
      }
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
    if (inCallersTransaction || !inTransaction) {
      return;
    }
    try (java.sql.Statement sender = session.connection().createStatement()) {
      sender.execute("ROLLBACK");
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
