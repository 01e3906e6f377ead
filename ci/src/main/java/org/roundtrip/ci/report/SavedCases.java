package org.roundtrip.ci.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.finding.FailingRows;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.verify.Settings;

/** The folder in which sets of rows that show a problem are kept, each in a folder of its own. */
public final class SavedCases {

  private final Path folder;

  /** In this folder. */
  public SavedCases(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes sure, before a long run, that cases can be written after it.
   *
   * @throws EnvironmentException if they cannot
   */
  public void prepare() {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new FileSystemException(folder.toString(), null, "nothing can be written there");
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Writes {@code case.sql} and {@code finding.txt} for each finding about generated rows.
   *
   * @throws EnvironmentException if they cannot be written
   */
  public void write(Report report, Settings settings) {
    if (report.findings().stream().noneMatch(f -> f.evidence(FailingRows.class).isPresent())) {
      return;
    }
    try (MigrationProject project = settings.open()) {
      Map<String, Integer> names = new HashMap<>();
      for (Finding finding : report.findings()) {
        Optional<FailingRows> rows = finding.evidence(FailingRows.class);
        if (rows.isPresent()) {
          String name = name(finding, rows.get());
          int many = names.merge(name, 1, Integer::sum);
          CaseScript script = new CaseScript(finding, rows.get(), project, settings.databases());
          write(finding, script, many == 1 ? name : name + "-" + many);
        }
      }
    }
  }

  private void write(Finding finding, CaseScript script, String name) {
    try {
      Path own = Files.createDirectories(folder.resolve(name));
      Files.writeString(own.resolve("case.sql"), script.text());
      Files.writeString(
          own.resolve("finding.txt"), FindingText.of(finding, CommandLineWording.INSTANCE));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** {@code 7c1e_split_name-RT202-users}. */
  private static String name(Finding finding, FailingRows rows) {
    String name = finding.revision() + "-" + finding.code() + "-" + rows.about();
    return name.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
  }

  private EnvironmentException unwritable(IOException e) {
    return new EnvironmentException(
        "Cannot write cases into '%s' (%s): %s"
            .formatted(folder, e.getClass().getSimpleName(), e.getMessage()),
        e);
  }
}
