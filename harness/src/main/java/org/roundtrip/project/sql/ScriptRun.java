package org.roundtrip.project.sql;

import java.sql.SQLException;
import java.util.List;
import org.roundtrip.database.Session;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.project.StatementListener;
import org.roundtrip.sql.Trait;

/** One run of a script. */
final class ScriptRun {

  private static final String MIXED =
      "the script mixes statements that cannot run in a transaction with others, which the tool"
          + " rejects; move them to a separate script";

  private final ParsedScript script;
  private final Session session;
  private final boolean asTheTool;
  private final StatementListener listener;
  private int applied;

  ScriptRun(ParsedScript script, Session session, Transactions transactions) {
    this(script, session, transactions, StatementListener.NONE);
  }

  ScriptRun(
      ParsedScript script, Session session, Transactions transactions, StatementListener listener) {
    this.script = script;
    this.session = session;
    this.asTheTool = transactions == Transactions.AS_THE_TOOL;
    this.listener = listener;
  }

  void run() throws MigrationFailedException {
    if (script.error() != null) {
      throw unreadable(script.error());
    }
    if (script.mixed()) {
      throw mixed();
    }
    try (StatementSender sender = StatementSender.over(session)) {
      send(sender);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void send(StatementSender sender) throws SQLException {
    List<ScriptStatement> steps = script.steps();
    boolean wrapped = asTheTool && script.wrapped();
    int last = steps.size() - 1;
    try {
      for (int i = 0; i <= last; i++) {
        sender.send(steps.get(i), wrapped && i == 0, wrapped && i == last);
        applied++;
        listener.ran(steps.get(i).statement());
      }
    } catch (SQLException e) {
      if (wrapped || asTheTool && script.endsTransactions()) {
        rollBack(sender, e);
      }
      throw e;
    }
  }

  /** The engine may have rolled back already; then the rollback fails, which does not matter. */
  private static void rollBack(StatementSender sender, SQLException failure) {
    try {
      sender.rollBack();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private MigrationFailedException failed(SQLException cause) {
    // Closing the sender can also fail, after the last statement.
    ScriptStatement step = script.steps().get(Math.min(applied, script.steps().size() - 1));
    boolean rolledBack = asTheTool && script.isUndoneByRollback();
    return failed(step, rolledBack, cause);
  }

  private static MigrationFailedException unreadable(ParsedScript.UnreadableLine line) {
    ScriptError error = line.error();
    return MigrationFailedException.unreadable(error.location(), line.text(), error.sentence());
  }

  private MigrationFailedException mixed() {
    ScriptStatement step =
        script.steps().stream()
            .filter(s -> s.has(Trait.NEEDS_NO_TRANSACTION))
            .findFirst()
            .orElseThrow();
    return failed(step, true, new SQLException(MIXED));
  }

  private MigrationFailedException failed(
      ScriptStatement step, boolean rolledBack, SQLException cause) {
    return new MigrationFailedException(
        step.statement().location(), step.statement().text(), applied, rolledBack, cause);
  }
}
