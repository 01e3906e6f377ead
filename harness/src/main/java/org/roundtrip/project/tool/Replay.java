package org.roundtrip.project.tool;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.roundtrip.database.Session;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.sql.Statement;

/** Sends again what a tool was seen to send. For one use. */
final class Replay {

  private final RecordedScript script;
  private final Session session;
  private final boolean ours;
  private boolean inTransaction;

  /**
   * @param ours whether the session is inside a transaction of ours
   */
  Replay(RecordedScript script, Session session, boolean ours) {
    this.script = script;
    this.session = session;
    this.ours = ours;
  }

  /**
   * @param withBooks whether to write into the tool's books as well
   */
  void run(boolean withBooks) throws MigrationFailedException {
    List<String> texts =
        new ArrayList<>(script.statements().stream().map(Statement::text).toList());
    if (withBooks) {
      texts.addAll(script.recording().books());
    }
    boolean wrapped = !ours && script.isWrapped();
    int applied = 0;
    try (java.sql.Statement sender = session.connection().createStatement()) {
      // A driver of another language may well see to names in braces itself.
      sender.setEscapeProcessing(false);
      begin(sender, wrapped);
      for (String text : texts) {
        sender.execute(text);
        follow(text);
        applied++;
      }
      if (wrapped) {
        sender.execute("COMMIT");
      }
    } catch (SQLException e) {
      rollBack(e);
      String failing = texts.isEmpty() ? "COMMIT" : texts.get(Math.min(applied, texts.size() - 1));
      throw new MigrationFailedException(
          script.leg().location(), failing, applied, ours || inTransaction, e);
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
