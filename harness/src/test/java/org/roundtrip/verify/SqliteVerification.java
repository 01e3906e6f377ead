package org.roundtrip.verify;

import java.nio.file.Path;
import java.util.Set;
import org.roundtrip.Roundtrip;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.rowtest.RowSettings;

/** A verification on SQLite; for a class loader of its own. */
public final class SqliteVerification {

  private SqliteVerification() {}

  /**
   * Verifies a folder.
   *
   * @param rows {@code none} or {@code generated}
   * @return what was found, or why it could not be verified
   */
  public static String run(String folder, String rows) {
    RowSettings wanted = rows.equals("none") ? RowSettings.none() : RowSettings.defaults();
    try {
      Report report =
          Roundtrip.verify(
              Settings.of(Path.of(folder)).withEngines(Set.of(Engine.SQLITE)).withRows(wanted));
      return report.revisions() + " revision, " + report.findings().size() + " findings";
    } catch (EnvironmentException | UnreadableHistoryException e) {
      return e.getMessage();
    }
  }
}
