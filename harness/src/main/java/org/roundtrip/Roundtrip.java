package org.roundtrip;

import org.roundtrip.finding.Report;
import org.roundtrip.verify.Progress;
import org.roundtrip.verify.Settings;
import org.roundtrip.verify.Verification;

/**
 * Entry point of the library: verifies a migration project and reports the problems that it finds.
 */
public final class Roundtrip {

  private Roundtrip() {}

  /**
   * Upgrades, downgrades and upgrades every revision of a project again and reports the findings.
   *
   * @throws org.roundtrip.revision.UnreadableHistoryException if the folder cannot be read
   * @throws org.roundtrip.revision.UnknownRevisionException if the settings name a revision that
   *     the history does not contain
   * @throws org.roundtrip.rowtest.WrongDeclarationException if the row settings do not match the
   *     history
   * @throws org.roundtrip.database.EnvironmentException if a database is not available
   */
  public static Report verify(Settings settings, Progress progress) {
    return new Verification(settings, progress).run();
  }

  /** Verifies a project without reporting progress. */
  public static Report verify(Settings settings) {
    return verify(settings, Progress.SILENT);
  }
}
