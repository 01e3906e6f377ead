package org.roundtrip.project.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

/** A migrator for one script, and a session to try it in. */
record MigratorTrial(Session session) {

  static final Revision REVISION =
      new Revision(
          new RevisionId("1"),
          "0001_m",
          "m",
          List.of(),
          List.of(),
          List.of(),
          SourceLocation.of(Path.of("m.sql")));

  static MigrationScript script(Engine engine, TransactionRule rule, String script) {
    return migrator(rule, script).script(REVISION, Direction.UPGRADE, engine);
  }

  static SqlMigrator migrator(TransactionRule rule, String script) {
    SourceLocation start = new SourceLocation(Path.of("m.sql"), 3);
    return new SqlMigrator(
        (revision, direction, engine) ->
            new ScriptSource(MigrationScript.Kind.SCRIPT, start, script, rule, null),
        LayoutRules.NONE,
        Set.of());
  }

  void run(TransactionRule rule, String script) throws MigrationFailedException {
    run(rule, script, Transactions.AS_THE_TOOL);
  }

  void run(TransactionRule rule, String script, Transactions transactions)
      throws MigrationFailedException {
    migrator(rule, script).run(REVISION, Direction.UPGRADE, session, transactions);
  }

  /** Runs what has to fail, and puts all that the exception says into one text. */
  String failure(TransactionRule rule, String script) {
    return failure(rule, script, Transactions.AS_THE_TOOL);
  }

  String failure(TransactionRule rule, String script, Transactions transactions) {
    MigrationFailedException e =
        catchThrowableOfType(MigrationFailedException.class, () -> run(rule, script, transactions));
    assertThat(e).as("the failure of %s", script).isNotNull();
    return "%s %s, after %d%s: %s"
        .formatted(
            e.location(),
            e.statement(),
            e.applied(),
            e.rolledBack() ? " undone" : "",
            e.getMessage().lines().findFirst().orElse(""));
  }

  void sql(String sql) throws SQLException {
    try (java.sql.Statement statement = session.connection().createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the first row, as text. */
  String value(String query) throws SQLException {
    try (java.sql.Statement statement = session.connection().createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).as(query).isTrue();
      return String.valueOf(rows.getString(1));
    }
  }
}
