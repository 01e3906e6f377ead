package org.roundtrip.rowtest;

import java.sql.SQLException;
import java.sql.Statement;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.StatementListener;
import org.roundtrip.revision.Revision;
import org.roundtrip.rows.RowAccess;
import org.roundtrip.trip.LegRunner;

/**
 * Runs the scripts of a case.
 *
 * @param inSecondTimeZone whether the scripts run in a second time zone
 */
record CaseScripts(LegRunner runner, boolean inSecondTimeZone) {

  /** Restores the time zone afterwards, so that rows are always read in the same one. */
  void run(Revision revision, Direction direction, StatementListener listener)
      throws MigrationFailedException, SQLException {
    if (!inSecondTimeZone) {
      runner.run(revision, direction, listener);
      return;
    }
    RowAccess access = runner.session().engine().part(RowAccess.class);
    String present = access.presentTimeZone(runner.session().connection());
    String second = access.secondTimeZone().orElseThrow();
    execute(second);
    runner.withToolSessions(second).run(revision, direction, listener);
    execute(present);
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = runner.session().connection().createStatement()) {
      statement.execute(sql);
    }
  }
}
