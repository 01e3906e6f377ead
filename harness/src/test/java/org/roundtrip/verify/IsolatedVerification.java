package org.roundtrip.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.roundtrip.Roundtrip;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Report;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.rowtest.RowSettings;

/** A verification on one database; for a class loader of its own. */
public final class IsolatedVerification {

  private IsolatedVerification() {}

  /**
   * Verifies a folder.
   *
   * @param engine the only database
   * @param rows {@code none} or {@code generated}
   * @return what was found, or why it could not be verified
   */
  public static String run(String folder, String engine, String rows) {
    RowSettings wanted = rows.equals("none") ? RowSettings.none() : RowSettings.defaults();
    try {
      Report report =
          Roundtrip.verify(
              Settings.of(Path.of(folder))
                  .withEngines(Set.of(Engine.named(engine).orElseThrow()))
                  .withRows(wanted));
      return report.revisions() + " revisions, " + codes(report);
    } catch (EnvironmentException | UnreadableHistoryException e) {
      return e.getMessage();
    }
  }

  private static List<FindingCode> codes(Report report) {
    return report.findings().stream().map(Finding::code).toList();
  }
}
