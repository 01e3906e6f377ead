package org.roundtrip;

import org.roundtrip.finding.Report;
import org.roundtrip.verify.Progress;
import org.roundtrip.verify.Settings;
import org.roundtrip.verify.Verification;

/** The way in: verifies a migration project and says what is wrong with it. */
public final class Roundtrip {

  private Roundtrip() {}

  /**
   * Takes every revision of a project up, down and up again and reports what was found.
   *
   * @throws org.roundtrip.revision.UnreadableHistoryException when the folder cannot be read
   * @throws org.roundtrip.revision.UnknownRevisionException when the settings name a revision that
   *     the history does not have
   * @throws org.roundtrip.rowtest.WrongDeclarationException when what the settings say about rows
   *     does not fit the history
   * @throws org.roundtrip.database.EnvironmentException when a database cannot be had
   */
  public static Report verify(Settings settings, Progress progress) {
    return new Verification(settings, progress).run();
  }

  /** Like {@link #verify(Settings, Progress)}, heard by nobody. */
  public static Report verify(Settings settings) {
    return verify(settings, Progress.SILENT);
  }
}
